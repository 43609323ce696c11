import type { SpfStep } from '../../core/index.ts';
import type { ToldStep } from '../../core/text/tool-spf-words.ts';

/** RFC 7208 §12: `[qualifier] name [(":" / "=" / "/") rest]`. */
export function told(step: SpfStep): ToldStep {
  const [, name = '', value = ''] = /^[+?~-]?([a-z0-9_.-]+)[:=]?(.*)$/is.exec(step.term ?? '') ?? [];
  return { step, name: name.toLowerCase(), value };
}
