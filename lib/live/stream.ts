import type { SignedIn } from "@/lib/sessions/signed-in";
import { connect } from "./follow";

/** What a browser may leave unread before it is let go, in bytes; it connects anew when it reads again. */
const mostUnread = 512 * 1024;

/**
 * What changes from an entry on, as the browser's event stream reads it. It ends when the browser goes, when the
 * session ends or its rights change, and when the server is told to end.
 */
export function liveStream(who: SignedIn, since: number): ReadableStream<Uint8Array> {
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encode(`retry: ${retryMs}\n\n`));
        leave = connect(who, since, {
          send(text) {
            controller.enqueue(encode(text));
            return (controller.desiredSize ?? 0) > -mostUnread;
          },
          end: () => controller.close(),
        });
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16 * 1024 }),
  );
}

const retryMs = 500;

const encoder = new TextEncoder();
const encode = (text: string) => encoder.encode(text);
