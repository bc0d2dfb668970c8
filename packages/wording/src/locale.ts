export { type LocaleName, localeNames } from '@rodykle/domain'
