import { formatDate, formatLongDate, type IsoDate } from '@weft/kernel';
import { groupWork, type Work, workSentence } from './work';

/** A row of My work, as the mail tells it. */
export interface MailedWork extends Work {
  /** Address within the web application. */
  readonly path: string;
  /** Who changed it, where it has changed. */
  readonly actor?: string | null;
}

/** Something that the person was told of and has not read. */
export interface MailedNews {
  readonly sentence: string;
  readonly path: string;
  readonly actor?: string | null;
}

export interface DailyMailContent {
  /** Whom it is for, by name. */
  readonly person: string;
  readonly place: string;
  readonly today: string;
  readonly work: readonly MailedWork[];
  readonly news: readonly MailedNews[];
}

export interface DailyMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A line of the mail: what it says, and where it leads. */
interface Line {
  readonly words: string;
  readonly path: string;
}
interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** More of a kind than this is said in a number, with the way to all of it. */
const MOST_LINES = 12;

/**
 * What waits for a person, as a mail in words and in HTML. Null where there is nothing to say.
 * @param publicUrl where people reach the web application, without a slash at its end.
 */
export function dailyMail(content: DailyMailContent, publicUrl: string): DailyMail | null {
  const sections = sectionsOf(content);
  if (sections.length === 0) return null;
  const counts = sections.map(
    ({ title, lines }) => `${lines.length} ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
  const subject = `${content.place}, ${formatDate(content.today as IsoDate)}: ${counts.slice(0, 3).join(', ')}`;
  const settings = `${publicUrl}/account#notifications`;
  return {
    subject,
    text: textOf(content, sections, publicUrl, settings),
    html: htmlOf(content, subject, sections, publicUrl, settings),
  };
}

function sectionsOf({ work, news, today }: DailyMailContent): readonly Section[] {
  const groups = groupWork(work).map(({ why, title, items }) => ({
    title,
    lines: items.map((item) => ({
      words: why === 'CHANGED' ? `${item.actor ?? 'Weft'} ${item.title}` : workSentence(item, today),
      path: item.path,
    })),
  }));
  const told = news.map(({ sentence, actor, path }) => ({ words: actor ? `${actor} ${sentence}` : sentence, path }));
  return [...groups, { title: 'Not read yet', lines: told }].filter(({ lines }) => lines.length > 0);
}

const more = (lines: readonly Line[]): string =>
  lines.length > MOST_LINES ? `and ${lines.length - MOST_LINES} more in My work` : '';

function greeting({ person, place, today }: DailyMailContent): string {
  return `Good morning ${person}, this is what waits for you in ${place} on ${formatLongDate(today as IsoDate)}.`;
}

const WHY = 'You get this mail on days when something waits for you.';

function textOf(content: DailyMailContent, sections: readonly Section[], publicUrl: string, settings: string): string {
  const parts = sections.map(({ title, lines }) =>
    [
      `${title} (${lines.length})`,
      ...lines.slice(0, MOST_LINES).map(({ words, path }) => `- ${words}\n  ${publicUrl}${path}`),
      ...(more(lines) ? [`- ${more(lines)}: ${publicUrl}/my-work`] : []),
    ].join('\n'),
  );
  return [greeting(content), ...parts, `${WHY} Choose what you are told, or end it: ${settings}`].join('\n\n') + '\n';
}

function htmlOf(
  content: DailyMailContent,
  subject: string,
  sections: readonly Section[],
  publicUrl: string,
  settings: string,
): string {
  const link = (words: string, address: string) =>
    `<a href="${escaped(address)}" style="color:#005eb8">${escaped(words)}</a>`;
  const item = (html: string) => `<li style="margin:0 0 8px">${html}</li>`;
  const parts = sections.map(({ title, lines }) => {
    const shown = lines.slice(0, MOST_LINES).map(({ words, path }) => item(link(words, publicUrl + path)));
    const rest = more(lines) ? [item(link(more(lines), `${publicUrl}/my-work`))] : [];
    return `<h2 style="margin:24px 0 8px;font-size:16px">${escaped(title)} (${lines.length})</h2>
<ul style="margin:0;padding:0 0 0 20px">${[...shown, ...rest].join('\n')}</ul>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#14202b;font:15px/1.5 Arial,sans-serif">
<main style="max-width:640px">
<h1 style="margin:0 0 8px;font-size:20px">Your work today</h1>
<p style="margin:0">${escaped(greeting(content))}</p>
${parts.join('\n')}
<p style="margin:32px 0 0;color:#42505c;font-size:13px">${escaped(WHY)} ${link('Choose what you are told, or end it', settings)}.</p>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
