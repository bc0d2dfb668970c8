export { periodName } from '@rodykle/wording'
