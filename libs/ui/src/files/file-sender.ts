import { Injectable } from '@angular/core';

/** How far a file has come: sent, read, checked. */
export interface SendingProgress {
  readonly step: string;
  /** Of all, 0 to 1. */
  readonly share: number;
  /** Of this step, 0 to 1; left out where that cannot be told. */
  readonly within?: number;
}

export type Sent = { readonly id: string } | { readonly refused: string };

interface Line {
  readonly progress?: {
    readonly step: string;
    readonly done: number;
    readonly of: number;
    readonly within?: number;
  };
  readonly file?: { readonly id: string };
  readonly errors?: readonly { readonly message: string }[];
}

/** Sending takes this share of the bar; what the server does with the file takes the rest. */
const SENDING = 0.4;

/** Sends a file to `POST /files`, and tells how far it has come. */
@Injectable({ providedIn: 'root' })
export class FileSender {
  /** Answers the id of the file that was kept, or why it was not. Never throws. */
  send(kind: string, file: File, tell: (progress: SendingProgress) => void): Promise<Sent> {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', file);
    const request = new XMLHttpRequest();
    return new Promise((resolve) => {
      request.open('POST', '/files');
      request.setRequestHeader('accept', 'application/x-ndjson');
      request.upload.onprogress = ({ loaded, total }) =>
        tell(
          total > 0
            ? { step: 'Sending', share: (SENDING * loaded) / total, within: loaded / total }
            : { step: 'Sending', share: 0 },
        );
      request.onprogress = () => {
        const { progress } = lastLine(request.responseText);
        if (!progress) return;
        const { step, done, of, within } = progress;
        const share = SENDING + ((1 - SENDING) * (done - 1 + (within ?? 0))) / of;
        tell({ step, share, ...(within !== undefined && { within }) });
      };
      request.onload = () => resolve(sentOf(lastLine(request.responseText)));
      request.onerror = () => resolve({ refused: 'The connection was lost, and the file with it. Try again.' });
      request.send(form);
    });
  }
}

function sentOf({ file, errors }: Line): Sent {
  if (file) return file;
  return { refused: errors?.map(({ message }) => message).join(' ') || 'The server gave no answer. Try again.' };
}

/** The last whole line of the answer so far. */
function lastLine(text: string): Line {
  const line =
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .trim()
      .split('\n')
      .at(-1) || text;
  try {
    return JSON.parse(line) as Line;
  } catch {
    return {};
  }
}
