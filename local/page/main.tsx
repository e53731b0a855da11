/** Opens the workbook in this browser. */

import './style/page.css';
import './style/grid.css';
import './style/floats.css';
import './style/panels.css';
import './style/toolbar.css';
import './style/print.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { Book } from './book/book.ts';
import { Desk } from './desk/desk.ts';
import { hear } from './hear.ts';
import { enter, findDoors, languageAt, speak } from './place.ts';
import { Signal } from './signal.ts';
import { listen } from './wire/events.ts';

const root = document.documentElement;
const kept = localStorage.getItem('leadsheet.dark');
const prefers = matchMedia('(prefers-color-scheme: dark)');
const dark = new Signal(kept === null ? prefers.matches : kept === 'true');
const paint = () => {
  root.dataset['theme'] = dark.value ? 'dark' : 'light';
};
paint();
dark.watch(() => {
  localStorage.setItem('leadsheet.dark', String(dark.value));
  paint();
});

const book = new Book(dark);
const [doors] = await Promise.all([findDoors(), book.load()]);
const language = languageAt(doors);
root.lang = language === 'zh' ? 'zh-Hans' : 'en';
document.title = `${book.title} · Leadsheet`;
const desk = new Desk(book, language);
desk.language.watch(() => speak(doors, desk.language.value));
render(<App desk={desk} />, document.querySelector('#app')!);
const settle = listen(language, {
  heard: (event) => hear(desk, event),
  connected: (is) => desk.online.set(is),
  ended: () =>
    void desk.talk.ask({ title: book.title, text: desk.t('workspace.gone'), buttons: ['OK'] }),
  // What the add-on shows here, and what it is at, is lost with the line.
  needed: () =>
    desk.pages.value.length > 0 || desk.talk.question.value !== null || desk.busy.value !== null,
});
for (const signal of [desk.pages, desk.talk.question, desk.busy]) signal.watch(settle);
await enter(desk, doors);
