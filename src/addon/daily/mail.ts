/** Mails: plain words, and the same in calm html. */

import { type Digest, sizeOf } from '../../crm/digest/digest.ts';
import { dayOf } from '../../crm/time.ts';
import type { Translate } from '../../text/index.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** So many lines of each kind; the rest is counted. */
const MOST = 20;

export function digestMail(say: Translate, digest: Digest, url: string): Mail {
  const hello = say('addon.digest_hello', { name: digest.name });
  const subject = say('digest.subject', { count: sizeOf(digest) });
  const foot = say('addon.digest_foot');
  return letter({ subject, hello, sections: sectionsOf(say, digest), foot }, say, url);
}

/** The names of some reports and the way to them. */
export function reportsMail(say: Translate, reports: readonly string[], url: string): Mail {
  const title = say('addon.reports_title');
  const subject = say('addon.reports_subject', { names: reports.join(', ') });
  const hello = say('addon.reports_hello');
  const foot = say('addon.reports_foot');
  return letter({ subject, hello, sections: [{ title, lines: reports }], foot }, say, url);
}

interface Letter {
  readonly subject: string;
  readonly hello: string;
  readonly sections: readonly Section[];
  readonly foot: string;
}

function letter({ subject, hello, sections, foot }: Letter, say: Translate, url: string): Mail {
  const open = say('addon.digest_open');
  const text = [
    hello,
    ...sections.map(({ title, lines }) => [title, ...lines.map((one) => `- ${one}`)].join('\n')),
    `${open}: ${url}`,
    foot,
  ].join('\n\n');
  const html = [
    `<div style="${BODY}">`,
    `<p>${escaped(hello)}</p>`,
    ...sections.map(
      ({ title, lines }) =>
        `<h2 style="${HEAD}">${escaped(title)}</h2><ul style="${LIST}">` +
        `${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`,
    ),
    `<p><a href="${escaped(url)}" style="color:#1a56c4">${escaped(open)}</a></p>`,
    `<p style="color:#667;font-size:12px">${escaped(foot)}</p></div>`,
  ].join('');
  return { subject, text, html };
}

const BODY = 'font:15px/1.5 system-ui,sans-serif;color:#223;max-width:560px';
const HEAD = 'font-size:15px;margin:20px 0 4px';
const LIST = 'margin:0;padding-left:20px';

function sectionsOf(say: Translate, { due, overdue, rotting, nextSteps }: Digest): Section[] {
  const sections: Section[] = [
    {
      title: say('digest.overdue'),
      lines: overdue.map(({ title, due_on }) => `${title} (${dayOf(due_on ?? '')})`),
    },
    { title: say('digest.due'), lines: due.map(({ title }) => title) },
    {
      title: say('digest.next_steps'),
      lines: nextSteps.map(({ title, next_step }) => [title, next_step].filter(Boolean).join(': ')),
    },
    {
      title: say('digest.rotting'),
      lines: rotting.map(({ deal: { title, stage }, days }) =>
        say('digest.idle', { title, days, stage }),
      ),
    },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => {
      const more = lines.length - MOST;
      const rest = more > 0 ? [say('addon.more_rows', { count: more })] : [];
      return { title: `${title} (${lines.length})`, lines: [...lines.slice(0, MOST), ...rest] };
    });
}

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as html shows it; nothing a person typed becomes markup. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
