import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { mayCreateProject } from '@weft/identity/domain';
import { Rights } from '@weft/identity/rights';
import { Session } from '@weft/identity/web';
import { decideNewProject } from '@weft/portfolio/domain';
import { EmptyState, FormField, Icon, Mutations, pageQuery, readDay, Toasts, wrongFields } from '@weft/ui';
import { ChoicesDocument } from '../generated/choices.document';
import { CreateProjectDocument } from '../generated/create-project.document';

/** A new project: where it is counted, what it is, who leads it. Its code is the next one of its home. */
@Component({
  selector: 'weft-new-project',
  imports: [EmptyState, FormField, Icon, RouterLink],
  templateUrl: './new-project.html',
  styleUrl: './new-project.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewProject {
  /** The home to begin with, from the address. */
  readonly home = input<string>();

  private readonly rights = inject(Rights);
  private readonly session = inject(Session);
  private readonly mutations = inject(Mutations);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly choices = pageQuery(ChoicesDocument, () => ({}), { concerns: () => false });

  protected readonly homes = computed(() =>
    [...(this.choices.data()?.workstreams ?? []), ...(this.choices.data()?.programmes ?? [])].filter(({ id }) =>
      mayCreateProject(this.rights.ability(), { homeId: id, organisationId: null }),
    ),
  );
  protected readonly people = computed(() => this.choices.data()?.people ?? []);
  protected readonly organisations = computed(() => this.choices.data()?.organisations ?? []);
  protected readonly ready = computed(() => !!this.choices.data());

  protected readonly chosenHome = linkedSignal(
    () => this.homes().find(({ code }) => code === this.home())?.code ?? this.homes()[0]?.code ?? '',
  );
  protected readonly name = signal('');
  protected readonly summary = signal('');
  protected readonly leadId = signal('');
  protected readonly sroId = signal('');
  protected readonly organisationId = signal('');
  protected readonly starts = signal('');
  protected readonly ends = signal('');
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);

  protected async create(): Promise<void> {
    if (this.busy()) return;
    this.refusal.set('');
    const input = this.read();
    if (!input) return;
    this.busy.set(true);
    const { outcome, answer } = await this.mutations.send(
      CreateProjectDocument,
      { input },
      (data) => data.createProject,
    );
    this.busy.set(false);
    if (answer?.__typename === 'Project') {
      this.toasts.show({ tone: 'done', text: `${answer.code} ${answer.name} is created` });
      await this.router.navigate(['/projects', answer.code]);
    } else if (outcome.kind === 'invalid') this.wrong.set(wrongFields(outcome));
    else if (outcome.kind === 'refused') this.refusal.set(outcome.message);
  }

  /** The input, or nothing when a field is wrong: each says so in its place. */
  private read() {
    const wrong: Record<string, string> = {};
    const day = (field: string, text: string): string | null => {
      if (!text.trim()) return null;
      const read = readDay(text, this.session.today(), field === 'startsOn' ? 'START' : 'END');
      if ('iso' in read) return read.iso;
      wrong[field] = read.error;
      return null;
    };
    const input = {
      home: this.chosenHome(),
      name: this.name(),
      summary: this.summary().trim() || null,
      leadId: this.leadId() || null,
      sroId: this.sroId() || null,
      organisationId: this.organisationId() || null,
      startsOn: day('startsOn', this.starts()),
      endsOn: day('endsOn', this.ends()),
    };
    const decided = decideNewProject(input);
    if (!decided.ok && 'fields' in decided.refusal) {
      for (const { field, message } of decided.refusal.fields) wrong[field] ??= message;
    }
    this.wrong.set(wrong);
    return Object.keys(wrong).length ? undefined : input;
  }
}
