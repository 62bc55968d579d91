import { existsSync, readFileSync } from 'node:fs';
import { parse, type DocumentNode } from 'graphql';

/** A document of the web application, known by the hash of its text. */
export interface TrustedDocument {
  readonly text: string;
  readonly document: DocumentNode;
}

/** The documents that the web application was built with: hash → document. Empty where no web application was built. */
export class TrustedDocuments {
  private readonly byHash = new Map<string, TrustedDocument>();

  constructor(path: string) {
    if (!existsSync(path)) {
      return;
    }
    const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    for (const [hash, text] of Object.entries(texts)) {
      this.byHash.set(hash, { text, document: parse(text) });
    }
  }

  get(hash: string): TrustedDocument | undefined {
    return this.byHash.get(hash);
  }

  all(): readonly TrustedDocument[] {
    return [...this.byHash.values()];
  }
}
