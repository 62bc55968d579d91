import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { brokenFields, formatPounds, formatShare, NO_MONEY, readShare, shareOf, WHOLE_SHARE } from '@weft/kernel';
import { partsByJoins } from '@weft/funding/domain';
import { FormField, Icon, pageQuery } from '@weft/ui';
import type { FundingLineJoinInput } from '../generated/graphql';
import { JoinableProjectsDocument } from '../generated/joinable-projects.document';
import { PlanEdits } from './plan-edits';
import { PlanStore } from './plan-store';
import { lineOf, type ReadLine } from './shown-plan';

/** What the line serves: projects and workstreams with their shares, each penny once. */
@Component({
  selector: 'weft-line-joins',
  imports: [FormField, Icon, RouterLink],
  templateUrl: './line-joins.html',
  styleUrl: './line-joins.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineJoins {
  readonly line = input.required<ReadLine>();
  readonly lock = input<string | null>(null);

  private readonly store = inject(PlanStore);
  private readonly edits = inject(PlanEdits);
  protected readonly adding = signal(false);
  protected readonly chosen = signal('');
  protected readonly share = signal('');
  protected readonly wrong = signal<string | null>(null);

  protected readonly rows = computed(() => {
    const line = this.line();
    const amount = lineOf(line).years[this.store.year()]?.expenditure ?? NO_MONEY;
    const parts = partsByJoins(amount, lineOf(line).joins);
    return line.joins.map((join, n) => ({
      id: join.id,
      code: join.project?.code ?? join.workstream.code,
      name: join.project?.name ?? `${join.workstream.name}, no project`,
      link: join.project ? ['/projects', join.project.code] : ['/workstreams', join.workstream.code],
      share: formatShare(shareOf(join.share)),
      amount: formatPounds(parts[n] ?? NO_MONEY),
    }));
  });
  protected readonly left = computed(() => WHOLE_SHARE - this.line().joins.reduce((sum, join) => sum + join.share, 0));
  protected readonly homes = this.store.homes;
  private readonly projects = pageQuery(JoinableProjectsDocument, () => (this.adding() ? {} : undefined), {
    concerns: () => false,
  });
  protected readonly groups = computed(() =>
    this.homes().map((home) => ({
      ...home,
      projects: (this.projects.data()?.projects.nodes ?? []).filter(({ code }) => code.startsWith(`${home.code}-`)),
    })),
  );

  protected begin(): void {
    this.share.set(formatShare(shareOf(this.left())));
    this.chosen.set('');
    this.wrong.set(null);
    this.adding.set(true);
  }

  protected async add(): Promise<void> {
    const share = readShare(this.share(), 'share');
    if (!share.ok) {
      this.wrong.set(brokenFields(share)[0]?.message ?? null);
      return;
    }
    const [kind, id = ''] = this.chosen().split(':');
    if (!id) {
      this.wrong.set('Choose the project or workstream that the line serves.');
      return;
    }
    const join = { share: share.value, ...(kind === 'project' ? { projectId: id } : { workstreamId: id }) };
    const outcome = await this.edits.join(this.line(), [...this.joins(), join]);
    if (outcome.kind === 'saved') this.adding.set(false);
    else if (outcome.kind === 'conflict') this.edits.say(outcome);
    else this.wrong.set(outcome.message);
  }

  protected async remove(id: string): Promise<void> {
    const kept = this.line().joins.flatMap((join, n) => (join.id === id ? [] : (this.joins()[n] ?? [])));
    this.edits.say(await this.edits.join(this.line(), kept));
  }

  private joins(): readonly FundingLineJoinInput[] {
    return this.line().joins.map(({ share, project, workstream }) =>
      project ? { share, projectId: project.id } : { share, workstreamId: workstream.id },
    );
  }
}
