/** Other features' tests fill in forms too: it lies with the tests' own things. */
export * from '../../../../test/a-form.ts'
