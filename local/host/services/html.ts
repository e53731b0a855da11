/** HtmlService: the bundle's html files, whole or as templates that know `<?= … ?>` alone. */

import type { Realm } from '../realm.ts';

type Service = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;

export interface Page {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface LocalOutput {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
  setTitle(title: string): LocalOutput;
  setWidth(width: number): LocalOutput;
  setHeight(height: number): LocalOutput;
}

export function htmlService(realm: Realm) {
  const file = (name: string): string => {
    const html = realm.files[name.replace(/\.html$/, '')];
    if (html !== undefined) return html;
    throw realm.fail({ name: 'Exception', message: `No HTML file named ${name} was found.` });
  };
  const service = {
    createHtmlOutput: (html: string) => outputOf(realm, String(html)),
    createHtmlOutputFromFile: (name: string) => outputOf(realm, file(name)),
    createTemplateFromFile: (name: string) => templateOf(realm, file(name)),
  } satisfies { [K in keyof Service]?: unknown };
  return realm.only('HtmlService', service);
}

function outputOf(realm: Realm, html: string): LocalOutput {
  const page = { title: '', width: null as number | null, height: null as number | null };
  const output: LocalOutput = realm.only('HtmlOutput', {
    getContent: () => html,
    getTitle: () => page.title,
    getWidth: () => page.width,
    getHeight: () => page.height,
    setTitle: (title: string) => change({ title: String(title) }),
    setWidth: (width: number) => change({ width }),
    setHeight: (height: number) => change({ height }),
  } satisfies { [K in keyof Output]?: (...args: never[]) => unknown });
  const change = (set: Partial<typeof page>) => {
    Object.assign(page, set);
    return output;
  };
  return output;
}

/** What the other thread shows; anything but an output of this service is refused. */
export function pageOf(realm: Realm, page: LocalOutput): Page {
  if (typeof page?.getContent !== 'function') {
    throw realm.fail({
      name: 'Exception',
      message: 'Ui takes an HtmlOutput; evaluate the template.',
    });
  }
  const [title, width, height] = [page.getTitle(), page.getWidth(), page.getHeight()];
  return { html: page.getContent(), title, width, height };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** A template: values are set on it as properties, and printed escaped where `<?= name ?>` stands. */
function templateOf(realm: Realm, html: string) {
  const forbidden = /<\?(?!=)|<\?!=/.exec(html);
  if (forbidden) {
    const message = `A template may only print: ${forbidden[0]} is not supported locally.`;
    throw realm.fail({ name: 'Error', message });
  }
  const values: Record<string, unknown> = {};
  const evaluate = () => {
    const filled = html.replace(/<\?=\s*([\s\S]*?)\s*\?>/g, (_, expression: string) => {
      const code = `(values) => { with (values) { return (${expression}) } }`;
      const print = realm.run(code, 'template.html') as (values: object) => unknown;
      return escaped(String(print(values) ?? ''));
    });
    return outputOf(realm, filled);
  };
  return Object.assign(values, { evaluate });
}
