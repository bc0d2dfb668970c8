export { cityCard } from '@rodykle/wording'
