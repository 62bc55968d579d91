import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { urlState } from './url-state';

@Component({ template: '' })
class Page {
  readonly url = urlState();
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A page, what its address says, and the way back. */
async function page() {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'projects', component: Page }])] });
  TestBed.inject(Router).setUpLocationChangeListener();
  const harness = await RouterTestingHarness.create();
  const { url } = await harness.navigateByUrl('/projects', Page);
  const location = TestBed.inject(Location);
  const after = async (change: () => void): Promise<string> => {
    change();
    await moment();
    return location.path();
  };
  return { url, after, back: () => after(() => location.back()), forward: () => after(() => location.forward()) };
}

describe('the state of a view in the address', () => {
  it('takes back one by one where a person went, and goes there again', async () => {
    const { url, after, back, forward } = await page();
    await after(() => url.go({ view: 'board' }));
    expect(await after(() => url.go({ panel: 'PI-04' }))).toBe('/projects?view=board&panel=PI-04');
    expect(await back()).toBe('/projects?view=board');
    expect(url.get('panel')).toBeNull();
    expect(await back()).toBe('/projects');
    expect(await forward()).toBe('/projects?view=board');
  });

  it('takes back as one what was tuned in a row', async () => {
    const { url, after, back } = await page();
    await after(() => url.go({ view: 'board' }));
    for (const q of ['h', 'ho', 'hom']) await after(() => url.tune({ q }));
    expect(await after(() => url.tune({ stage: ['DELIVER', 'CLOSE'] }))).toContain('q=hom&stage=DELIVER,CLOSE');
    expect(url.list('stage')).toEqual(['DELIVER', 'CLOSE']);
    expect(await back()).toBe('/projects?view=board');
  });

  it('begins anew with tuning once a person went somewhere', async () => {
    const { url, after, back } = await page();
    await after(() => url.tune({ q: 'home' }));
    await after(() => url.go({ panel: 'PI-04' }));
    await after(() => url.tune({ q: 'first' }));
    expect(await back()).toBe('/projects?q=home&panel=PI-04');
    expect(await back()).toBe('/projects?q=home');
  });

  it('puts an address right without an entry, and tuning goes on in it', async () => {
    const { url, after, back } = await page();
    await after(() => url.tune({ q: 'home' }));
    await after(() => url.set({ saved: 'v1' }));
    expect(await after(() => url.tune({ q: null }))).toBe('/projects?saved=v1');
    expect(await back()).toBe('/projects');
  });

  it('closes in place where the browser does not tell what is beneath', async () => {
    const { url, after, back } = await page();
    await after(() => url.go({ view: 'board' }));
    await after(() => url.go({ panel: 'PI-04', field: 'name' }));
    expect(await after(() => url.close('panel', 'field'))).toBe('/projects?view=board');
    expect(await back()).toBe('/projects?view=board');
  });
});
