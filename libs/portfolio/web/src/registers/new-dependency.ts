import { decideProposeDependency } from '@weft/portfolio/domain';
import type { SaveOutcome } from '@weft/ui';
import { ProposeDependencyDocument } from '../generated/propose-dependency.document';
import { day, text, wrongDays, wrongOf } from './drafts';
import type { Drafts, EntryContext, EntryForm } from './entry';

const WAYS = [
  { value: 'WAITS', label: 'This project waits for it' },
  { value: 'GIVES', label: 'This project gives it' },
];

/** The short form that proposes a dependency; the draft of the other project is '<id> <code>'. */
export function newDependency({ project, today, mutations }: EntryContext): EntryForm {
  const read = (drafts: Drafts) => ({
    title: drafts['title'] ?? '',
    needBy: day(drafts, 'needBy', today) ?? '',
    promisedOn: day(drafts, 'promisedOn', today),
  });
  const other = (drafts: Drafts) => {
    const [id = '', code = ''] = (drafts['otherId'] ?? '').split(' ');
    return { id, code };
  };
  const own = project.milestones.map(({ id, title }) => ({ value: id, label: title }));
  const milestones = (drafts: Drafts) => {
    const [ownId, otherId] = [text(drafts, 'ownMilestone'), text(drafts, 'otherMilestone')];
    return gives(drafts)
      ? { giverMilestoneId: ownId, receiverMilestoneId: otherId }
      : { giverMilestoneId: otherId, receiverMilestoneId: ownId };
  };
  const gives = (drafts: Drafts) => drafts['way'] === 'GIVES';
  return {
    type: 'Dependency',
    title: 'Propose a dependency',
    submit: 'Propose',
    fields: [
      { field: 'way', label: 'Direction', kind: 'select', options: WAYS, first: 'WAITS' },
      { field: 'otherId', label: 'Other project', kind: 'project', hint: 'Its code or its name.' },
      { field: 'title', label: 'What is given', kind: 'text' },
      { field: 'needBy', label: 'Needed by', kind: 'date' },
      { field: 'promisedOn', label: 'Promised for', kind: 'date', optional: true },
      { field: 'ownMilestone', label: `Milestone of ${project.code}`, kind: 'select', options: own, optional: true },
      {
        field: 'otherMilestone',
        label: 'Their milestone',
        kind: 'milestone',
        of: 'otherId',
        optional: true,
        hint: 'Of the project that was chosen above.',
      },
    ],
    check: (drafts) => {
      const input = read(drafts);
      const { code } = other(drafts);
      const edge = gives(drafts) ? { giver: project.code, receiver: code } : { giver: code, receiver: project.code };
      // Who may is known on the page already, and circles are known to the server alone.
      const decided = decideProposeDependency({ ...input, ...edge }, [], { giver: true, receiver: true, pmo: false });
      const { giver, ...wrong } = wrongOf(decided);
      return {
        ...wrong,
        ...(giver && { otherId: giver }),
        ...(!code && { otherId: 'Choose the other project.' }),
        ...(!text(drafts, 'needBy') && { needBy: 'Say by when it is needed, such as 28 Nov 2025.' }),
        ...wrongDays(drafts, ['needBy', 'promisedOn'], today),
      };
    },
    save: async (drafts): Promise<SaveOutcome> => {
      const { id } = other(drafts);
      const sides = gives(drafts) ? { giverId: project.id, receiverId: id } : { giverId: id, receiverId: project.id };
      const outcome = await mutations.save(
        ProposeDependencyDocument,
        { input: { ...read(drafts), ...milestones(drafts), ...sides } },
        (data) => data.proposeDependency,
      );
      if (outcome.kind !== 'invalid') return outcome;
      const fields = outcome.fields.map((one) =>
        ['giverId', 'receiverId'].includes(one.field) ? { ...one, field: 'otherId' } : one,
      );
      return { ...outcome, fields };
    },
  };
}
