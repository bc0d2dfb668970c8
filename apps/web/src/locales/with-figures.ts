import type { FigureMessages } from '@rodykle/wording'
import type { Messages } from '../i18n.ts'

/** The words of figures stand in @rodykle/wording, where exports and explanations find them too; here they join those of the screen. */
export function withFigures(messages: Messages, figures: FigureMessages): Messages {
  const { status, absence, provisional } = figures
  return { ...messages, figures, ui: { ...messages.ui, status, absence, provisional } }
}
