import { TestBed } from '@angular/core/testing';
import { answering, show } from '@weft/ui/testing';
import { Compare } from './compare';

it('an address that names no two editions says so, and asks nothing of the server', async () => {
  const { providers, sent } = answering({});
  TestBed.configureTestingModule({ providers });
  const { fixture } = await show(Compare, { earlier: 'e1', later: '' });
  expect((fixture.nativeElement as HTMLElement).textContent).toContain('One of these editions does not exist');
  expect(sent).toEqual([]);
});
