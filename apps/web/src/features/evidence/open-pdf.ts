import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument, GlobalWorkerOptions, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** Of the build: `vite.config.ts`. */
declare const __PDF_BESIDES__: string

GlobalWorkerOptions.workerSrc = workerAddress

/** Where the build puts what a PDF may need besides. */
const besides = new URL(`/${__PDF_BESIDES__}/`, window.location.href).href

export interface OpenedPdf {
  document: Promise<PDFDocumentProxy>
  destroy: () => Promise<void>
}

/** Without WebAssembly, which the content policy does not allow: the fallbacks in plain JavaScript draw scanned pages as well. */
export async function openPdf(address: string): Promise<OpenedPdf> {
  const task = getDocument({ url: address, useWasm: false, wasmUrl: besides, standardFontDataUrl: besides, disableRange: true })
  return { document: task.promise, destroy: () => task.destroy() }
}

export function isPasswordAsked(reason: unknown): boolean {
  return reason instanceof PasswordException
}
