import { startProxy } from '../../../tools/testing/index.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ ownSystem: true });

test('a screen at one server shows what was changed at another, and outlives its own server', async ({
  weft,
  browser,
}) => {
  await weft.addServer();
  const proxy = await startProxy(weft.servers.map(({ port }) => port));
  const pmo = (await weft.as('pmo')).at(proxy.url);
  const { projects } = await pmo.query('{ projects(first: 5) { nodes { code milestones { id version title } } } }');
  const project = projects.nodes.find(({ milestones }: { milestones: unknown[] }) => milestones.length > 0);
  const milestone = project.milestones[0];
  const rename = async (server: number, version: number, title: string): Promise<number> => {
    const { editMilestone } = await pmo.at(weft.server(server).url).query(
      `mutation ($input: EditMilestoneInput!) {
         editMilestone(input: $input) { __typename ... on Milestone { version } }
       }`,
      { input: { id: milestone.id, version, title } },
    );
    expect(editMilestone.__typename).toBe('Milestone');
    return editMilestone.version;
  };

  const context = await browser.newContext({ baseURL: proxy.url });
  const [name = '', value = ''] = pmo.cookie.split('=');
  await context.addCookies([{ name, value, url: proxy.url }]);
  const page = await context.newPage();
  await page.goto(`/projects/${project.code}`);
  await expect(page.getByText(milestone.title).first()).toBeVisible();

  let version = await rename(0, milestone.version, 'Renamed at the first server');
  version = await rename(1, version, 'Renamed at the second server');
  await expect(page.getByText('Renamed at the second server').first()).toBeVisible();

  await weft.server(0).stop();
  await rename(1, version, 'Renamed after one was stopped');
  await expect(page.getByText('Renamed after one was stopped').first()).toBeVisible({ timeout: 15_000 });

  await context.close();
  await proxy.stop();
});
