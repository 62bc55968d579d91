import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { answering, show } from '@weft/ui/testing';
import { BehaviorSubject } from 'rxjs';
import { Search } from './search';

const found = (n: number, markedTitle = `\u0002Beds\u0003 ${n}`) => ({
  __typename: 'Found',
  kind: 'RISK',
  id: `r${n}`,
  code: `R-${n}`,
  title: markedTitle,
  markedTitle,
  passage: null,
  detail: 'PI-04, Home First',
  path: `/projects/PI-04?panel=Risk:r${n}`,
  rating: null,
});

/** The page at this address, over a place that has `count` risks. */
async function page(address: Record<string, string>, count: number, first = found(1)) {
  const { providers, sent } = answering({
    SearchPage: ({ first: asked, ofOneKind }) => {
      const ofKind = { __typename: 'FoundCount', kind: 'RISK', count: Math.min(count, 500), more: count > 500 };
      const find = Array.from({ length: Math.min(count, Number(asked)) }, (_, n) => (n ? found(n + 1) : first));
      if (ofOneKind) return { findCounts: count ? [ofKind] : [], find };
      return { find: find.map((one) => ({ ...one, ofKind })) };
    },
  });
  const queryParamMap = new BehaviorSubject(convertToParamMap(address));
  TestBed.configureTestingModule({
    providers: [...providers, { provide: ActivatedRoute, useValue: { queryParamMap, snapshot: {} } }],
  });
  const { fixture } = await show(Search);
  const host = fixture.nativeElement as HTMLElement;
  const go = async (to: Record<string, string>) => {
    queryParamMap.next(convertToParamMap(to));
    await fixture.whenStable();
  };
  const more = async () => {
    [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Show more')?.click();
    await fixture.whenStable();
  };
  return { host, sent, go, more, results: () => host.querySelectorAll('a.result') };
}

describe('the page of the search', () => {
  it('shows more of one kind on demand, and begins anew with other words', async () => {
    const { results, more, go, host } = await page({ q: 'beds', kind: 'RISK' }, 620);
    expect(results()).toHaveLength(50);
    await more();
    expect(results()).toHaveLength(100);
    for (let n = 0; n < 9; n++) await more();
    expect(results()).toHaveLength(500);
    expect(host.textContent).toContain('More words find fewer.');
    await go({ q: 'bed', kind: 'RISK' });
    expect(results()).toHaveLength(50);
  }, 20_000);

  it('says where it stopped counting', async () => {
    const all = await page({ q: 'project' }, 501);
    expect(all.host.querySelector('[role=status]')?.textContent).toContain('500+ results');
    expect(all.host.querySelector('.wf-count')?.textContent).toBe('500+');
    TestBed.resetTestingModule();
    const risks = await page({ q: 'project', kind: 'RISK' }, 501);
    expect(risks.host.textContent).toContain('The best 50 of the first 500');
    TestBed.resetTestingModule();
    const exact = await page({ q: 'project', kind: 'RISK' }, 500);
    expect(exact.host.querySelector('[role=status]')?.textContent).toContain('500 results');
    expect(exact.host.textContent).not.toContain('the first');
  });

  it('shows what people wrote as letters, whatever it looks like, and marks the words', async () => {
    const { host, results } = await page({ q: 'beds' }, 1, found(1, '<img src=x onerror=alert(1)> \u0002Beds\u0003'));
    expect(host.querySelector('img')).toBeNull();
    expect(results()[0]?.textContent).toContain('<img src=x onerror=alert(1)> Beds');
    expect(host.querySelector('mark')?.textContent).toBe('Beds');
    expect(results()[0]?.getAttribute('href')).toBe('/projects/PI-04?panel=Risk:r1');
  });

  it('asks nothing for one letter', async () => {
    const { host, sent } = await page({ q: 'b' }, 5);
    expect(sent).toEqual([]);
    expect(host.textContent).toContain('One letter finds too much');
  });
});
