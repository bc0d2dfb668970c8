/** Lets requests that wait be answered in the middle of long work. */
export function letOthersWork(): Promise<void> {
  return new Promise(resolve => void setImmediate(resolve))
}
