/** Help: no args. Short paragraphs in the user's language. */

export interface HelpView {
  readonly topics: readonly { readonly title: string; readonly text: string }[];
}
