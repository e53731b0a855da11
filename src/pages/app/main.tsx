/** The page of every sidebar and dialog: reads what it was opened for, and shows it. */

import { render } from 'preact';
import { readBoot } from '../shared/boot.ts';
import { App } from './app.tsx';

const boot = readBoot(document.body);
document.documentElement.lang = boot.language === 'zh' ? 'zh-CN' : 'en';
render(<App boot={boot} />, document.getElementById('app')!);
