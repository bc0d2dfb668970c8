import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP recommends it; about 20 ms and 19 MiB, so that an evening of sign-ins does not need a bigger machine. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Without characters that are mistaken for one another when read aloud or from paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

let someHash: Promise<string> | undefined

/** Does the same work when there is nobody whose password it could be, so that an answer's time does not tell who has an account. */
export async function isPasswordOf(person: { passwordHash: string | null } | null, password: string): Promise<boolean> {
  someHash ??= hashPassword(oneTimePassword())
  const isRight = await verify(person?.passwordHash ?? await someHash, password).catch(() => false)
  return isRight && person !== null && person.passwordHash !== null
}

/** 'kfm4-zr8w-…': 79 random bits in four groups. */
export function oneTimePassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** What a guesser tries first: one's own name or address, or the same few characters again and again. */
export function isGuessable(password: string, person: { email: string, name: string }): boolean {
  const lower = password.toLowerCase()
  const ownWords = [...person.name.split(/\s+/), ...person.email.split('@')].map(word => word.toLowerCase()).filter(word => word.length >= 4)
  return new Set(lower).size < 5 || ownWords.some(word => lower.includes(word))
}
