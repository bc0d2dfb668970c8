/** The embedded server cannot be had; the message is one that a person who starts the product can act on. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError'
}

const reasons: Record<string, string> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the file system is read-only',
  // How Node's recursive mkdir calls a file system that is read-only or full.
  ENOENT: 'the file system there is read-only or full',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EEXIST: 'something that is not a folder is already there',
}

/** Runs `work`; where the file system refuses, says what could not be done and why. */
export function explaining<T>(what: string, work: () => T): T {
  try {
    return work()
  }
  catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined)
      throw error
    throw new EmbeddedPostgresError(`${what}: ${reason}.`, { cause: error })
  }
}
