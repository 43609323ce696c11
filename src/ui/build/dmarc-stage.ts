import { dmarcStages, readTagForm, tagOf, type DmarcStage } from '../../core/index.ts';

type Policy = DmarcStage['policy'];

/** A tag that is left out is as strict as the one above it. */
export function policiesIn(written: string | null): Policy {
  const value = written?.toLowerCase();
  return value === 'none' || value === 'quarantine' ? value : 'reject';
}

/** Which step of the plan a record is at; null: none of them, such as reject with t=y. */
export function stageOf(text: string): DmarcStage['id'] | null {
  const form = readTagForm(text);
  const policy = tagOf(form, 'p')?.toLowerCase();
  const testing = tagOf(form, 't')?.toLowerCase() === 'y';
  if (policy === 'none') return 'monitor';
  return dmarcStages.find((stage) => stage.policy === policy && stage.testing === testing)?.id ?? null;
}
