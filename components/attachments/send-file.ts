import type { Failure } from "@/lib/failure";

const unreachable = "The server could not be reached. Try again.";

/**
 * Sends one file to a record, telling its progress from 0 to 1. Gives null when it is there, else the sentence that
 * says why not. By XMLHttpRequest, since `fetch` does not tell how far it is.
 */
export function sendFile(
  recordId: number,
  file: File,
  onProgress: (part: number) => void,
): Promise<string | null> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ record: String(recordId), name: file.name });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => settle(request.status === 201 ? null : reasonIn(request.responseText));
    request.onerror = () => settle(unreachable);
    request.open("POST", `/api/attachments?${query}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}

function reasonIn(answer: string): string {
  try {
    return (JSON.parse(answer) as { failure: Failure }).failure.message;
  } catch {
    return unreachable;
  }
}
