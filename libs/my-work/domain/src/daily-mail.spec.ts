import fc from 'fast-check';
import { dailyMail, type DailyMailContent } from './daily-mail';

const content = (more: Partial<DailyMailContent> = {}): DailyMailContent => ({
  person: 'Tanvir Rahman',
  place: 'Tower Hamlets Together',
  today: '2025-11-05',
  work: [],
  news: [],
  ...more,
});
const late = {
  why: 'OVERDUE',
  ask: 'Milestone',
  title: 'Both sites open',
  projectCode: 'PI-04',
  dueOn: '2025-10-28',
  path: '/projects/PI-04?milestone=1',
} as const;

describe('the daily mail', () => {
  it('is none where there is nothing to say', () => {
    expect(dailyMail(content(), 'https://weft.example')).toBeNull();
  });

  it('says in words what waits, with the way to each and the way out', () => {
    const changed = { ...late, why: 'CHANGED', title: 'edited the summary', actor: 'Priya Osei' } as const;
    const news = [
      {
        sentence: 'mentioned you in a comment on PI-04 Home First',
        actor: 'Priya Osei',
        path: '/projects/PI-04?comment=2',
      },
    ];
    const mail = dailyMail(content({ work: [changed, late], news }), 'https://weft.example');
    expect(mail?.subject).toBe(
      'Tower Hamlets Together, 5 Nov 2025: 1 overdue, 1 changed since you last looked, 1 not read yet',
    );
    expect(mail?.text).toContain(
      'Overdue (1)\n- Milestone: “Both sites open” of PI-04, 28 Oct 2025, 8 days late.\n  https://weft.example/projects/PI-04?milestone=1',
    );
    expect(mail?.text).toContain('- Priya Osei edited the summary');
    expect(mail?.text).toContain('- Priya Osei mentioned you in a comment on PI-04 Home First');
    expect(mail?.text).toContain('https://weft.example/account#notifications');
    expect(mail?.html).toContain('<html lang="en-GB">');
  });

  it('says how much more there is than it shows', () => {
    const mail = dailyMail(content({ work: Array.from({ length: 15 }, () => late) }), 'https://weft.example');
    expect(mail?.text.match(/Both sites open/g)).toHaveLength(12);
    expect(mail?.text).toContain('and 3 more in My work: https://weft.example/my-work');
  });

  it('never lets what people wrote become markup', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, person) => {
        const html = dailyMail(content({ person, work: [{ ...late, title }] }), 'https://weft.example')?.html ?? '';
        const tags = (text: string) => text.match(/<[a-z!/]/gi)?.length;
        expect(tags(html)).toBe(tags(dailyMail(content({ work: [late] }), 'https://weft.example')?.html ?? ''));
      }),
    );
  });
});
