export { evidenceSetting, readEvidenceMegabytes } from './evidence-room.ts'
export { sweepFiles } from './sweep-files.ts'
