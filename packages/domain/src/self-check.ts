/** Who asked for a self-check: the clock at night, the command line, or a person. */
export const selfCheckTriggers = ['nightly', 'command', 'person'] as const
export type SelfCheckTrigger = typeof selfCheckTriggers[number]
