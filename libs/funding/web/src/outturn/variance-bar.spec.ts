import { TestBed } from '@angular/core/testing';
import { VarianceBar } from './variance-bar';

function bar(off: number | null): { readonly text: string; readonly tone: string; readonly width: string } {
  const fixture = TestBed.createComponent(VarianceBar);
  fixture.componentRef.setInput('off', off);
  fixture.componentRef.setInput('amber', 10);
  fixture.componentRef.setInput('red', 20);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  const drawn = host.querySelector('i');
  return {
    text: (host.textContent ?? '').replace(/\s+/g, ' ').trim(),
    tone: drawn?.className ?? '',
    width: drawn?.style.width ?? '',
  };
}

describe('how far spend is off its profile', () => {
  it.each([
    [0, 'on', '0%', '0.0%'],
    [-999, 'on', '49.95%', '−10.0%'],
    [1_000, 'amber', '50%', 'Off profile: △ +10.0%'],
    [2_500, 'red', '50%', 'Far off profile: ▲ +25.0%'],
  ])('is drawn and said for %s hundredths of a percent', (off, tone, width, text) => {
    expect(bar(off)).toEqual({ tone, width, text });
  });

  it('is as far off as can be where nothing was planned, as the computed rating has it', () => {
    expect(bar(null)).toEqual({ tone: 'red', width: '50%', text: 'Far off profile: ▲ unplanned' });
  });
});
