import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const quotes: HelpTopic = {
  slug: "quotes",
  title: "Products and quotes",
  about: "From products to an offer that the customer accepts by a link.",
  body: (
    <>
      <h2>Products of a deal</h2>
      <p>
        <b>Add product</b>, in the Overview of an opportunity and under Related, looks for a product and puts
        it on the deal. Type quantity, unit price and discount in its row: <Kbd keys="Enter" /> saves,{" "}
        <Kbd keys="Esc" /> puts back, <Kbd keys="Tab" /> goes on. Its total and the product total follow while
        you type.
      </p>
      <p>
        Drag a product by its handle to where it is to stand, or lift it with <Kbd keys="Space" />, move it by
        the arrows and drop it with <Kbd keys="Space" />; the menu of its row moves it, too. New quotes, their
        page and their PDF have the same order.
      </p>
      <p>
        The <b>Amount</b> of the deal is what its products come to, until somebody types another one. Then it
        says so, and by how much; <b>Use product total</b> goes back.
      </p>
      <h2>Making one</h2>
      <p>
        An opportunity has its <b>Quotes</b> in the Overview and under Related. <b>New quote</b> makes a draft
        of its products, numbered and with your company&apos;s terms. Add an introduction, say until when it
        is valid, and take something off or put something on by <b>Adjustment</b>. When the products of the
        opportunity change, the draft says so, and <b>Take the products again</b> brings it up to date. A
        draft that somebody removes while you type in it stays open, and another quote can be made of it.
      </p>
      <h2>Sending it</h2>
      <p>
        <b>Mark as sent</b> gives the quote a private link; <b>Copy link</b> puts it into your mail. The
        customer reads the quote there, saves it as PDF, and accepts or declines it. The opportunity says so
        at once, and its owner is notified. The first answer counts; whoever comes later is told by whom and
        when it was answered. An answer that reached you by telephone you enter yourself.
      </p>
      <p>
        Whoever has the link can answer, so send it to nobody else. It ends with the last valid day, and when
        a newer version was sent.
      </p>
      <h2>Changing one that was sent</h2>
      <p>
        It stays as it is. <b>New version</b> begins with what it says, under the same number, and takes its
        place once it is sent. What was accepted stays accepted: where the customer declines a newer version,
        the head of the opportunity says both.
      </p>
      <h2>The Quoted Amount</h2>
      <p>
        It is the total of the newest quote that was neither declined nor superseded. While an opportunity has
        quotes, it is not typed.
      </p>
      <h2>Logo, colour and terms</h2>
      <p>
        An administrator sets them in Account Info under <b>Branding</b>. The PDF has the letters of Latin,
        Greek and Cyrillic script; a draft tells which of its letters it cannot draw.
      </p>
    </>
  ),
};
