// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/commands/extract_many.h"
#include "app/stetctl/commands/reader_limits.h"
#include "core/base/text.h"
#include "core/interchange/html_markdown.h"
#include "core/interchange/sources_file.h"
#include "core/publish/papers/papers_loader.h"
#include "core/sources/files/file_reading.h"
#include "core/sources/pictures/picture_copies.h"
#include "core/sources/reading/page_reading.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

Result<QByteArray> standardInput(qint64 most)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"Standard input cannot be read."_s);
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray more = input.read(1 << 20);
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return fail(ErrorCode::InvalidInput, u"It has more than %1 MB."_s.arg(most / 1'000'000));
}

int extractHtml(Call &call, const QByteArray &bytes)
{
    const Result<QString> html = decodeText(bytes);
    if (!html)
        return call.failed(html.error());
    const Result<HtmlReading> reading = readHtml(*html);
    if (!reading)
        return call.failed(reading.error());
    if (call.wantsJson())
        call.out().json(htmlJson(*reading));
    else
        call.out().write(reading->markdown.toUtf8() + '\n');
    return Good;
}

/// The article alone, for people; a page that is none has a reason instead.
int printPage(Call &call, const PageReading &reading)
{
    QString words;
    for (const SnapshotRun &run : reading.text.runs) {
        if (run.kind == RunKind::Main)
            words += QStringView(reading.text.text).sliced(run.start, run.length);
    }
    if (!words.isEmpty())
        call.out().write(words.trimmed().toUtf8() + '\n');
    if (reading.check.state == PageState::Readable)
        return Good;
    Output::complain(reading.check.reason);
    return Findings;
}

int extractPage(Call &call, const QByteArray &bytes)
{
    const Arguments &given = call.arguments();
    const Result<PageReading> reading = readPage({bytes,
                                                  given.value("address"),
                                                  given.value("type").toLatin1(),
                                                  given.value("language").toLatin1()});
    if (!reading)
        return call.failed(reading.error());
    if (!call.wantsJson())
        return printPage(call, *reading);
    call.out().json(toJson(*reading));
    return Good;
}

int extractFile(Call &call, const QByteArray &bytes)
{
    const Arguments &given = call.arguments();
    const Result<FileReading> reading =
        readSourceFile({bytes, given.value("name"), given.value("type").toLatin1()});
    if (!reading)
        return call.failed(reading.error());
    if (!call.wantsJson())
        return printPage(call, reading->page);
    call.out().json(toJson(*reading));
    return Good;
}

int extractPicture(Call &call, const QByteArray &bytes)
{
    const Result<MadePicture> picture = makeCopies(bytes);
    if (!picture)
        return call.failed(picture.error());
    if (call.wantsJson()) {
        call.out().json(toJson(*picture));
        return Good;
    }
    for (const MadeCopy &copy : picture->copies) {
        const QString line = u"%1 %2x%3, %4 bytes\n"_s.arg(copy.mediaType)
                                 .arg(copy.width)
                                 .arg(copy.height)
                                 .arg(copy.bytes.size());
        call.out().write(line.toUtf8());
    }
    return Good;
}

int extractCard(Call &call, const QByteArray &bytes)
{
    const Result<QString> text = decodeText(bytes);
    if (!text)
        return call.failed(text.error());
    // As an order has them: short enough, each one line.
    const std::optional<ShareCard> card =
        cardFrom(cardToDraw(cardOrder(text->section(u'\n', 0, 0)), text->section(u'\n', 1, 1)));
    const Result<QByteArray> png = drawCard(card.value_or(ShareCard()));
    if (!png)
        return call.failed(png.error());
    if (call.wantsJson())
        call.out().json(
            toJson(MadePicture{{{*png, u"image/png"_s, ShareCardWidth, ShareCardHeight}}}));
    else
        call.out().write(*png);
    return Good;
}

/// For who takes them while the rest is being read.
int extractLines(Call &call, const QByteArray &bytes, SourcesFormat format)
{
    const auto line = [&call](const QJsonObject &said) {
        call.out().write(QJsonDocument(said).toJson(QJsonDocument::Compact) + '\n');
    };
    const Result<> read =
        readForeignEntries(bytes, format, [&line](const CslEntries &some) { line(toJson(some)); });
    if (!read)
        return call.failed(read.error());
    line({{u"through"_s, true}});
    return Good;
}

int extractSources(Call &call, const QByteArray &bytes, SourcesFormat format)
{
    if (call.wantsJson() && call.arguments().has("lines"))
        return extractLines(call, bytes, format);
    const Result<CslEntries> entries = readForeignEntries(bytes, format);
    if (!entries)
        return call.failed(entries.error());
    if (call.wantsJson()) {
        call.out().json(toJson(*entries));
        return Good;
    }
    const ReadSources read = sourcesFrom(*entries);
    call.out().write(writeCslJson(read.sources));
    for (const RefusedEntry &refused : read.refused)
        Output::complain(
            u"line %1: %2"_s.arg(QString::number(refused.line), visible(refused.reason, 1000)));
    return read.refused.empty() ? Good : RefusedInput;
}

/// The notation of a list of sources; nothing for other texts.
std::optional<SourcesFormat> listFormatOf(const QString &what)
{
    if (what == u"bib")
        return SourcesFormat::BibTeX;
    if (what == u"ris")
        return SourcesFormat::Ris;
    return what == u"json" ? std::optional(SourcesFormat::CslJson) : std::nullopt;
}

int runExtract(Call &call)
{
    const QString what = call.operands().first();
    if (what == u"many")
        return extractMany(call);
    const std::optional<SourcesFormat> list = listFormatOf(what);
    const QStringList others{u"html"_s, u"page"_s, u"file"_s, u"picture"_s, u"card"_s};
    if (!list && !others.contains(what))
        return call.wrongUsage(
            u"'%1' is no format that can be read; 'html', 'page', 'file', 'picture', 'card', "
            "'bib', 'ris' and 'json' are."_s.arg(visible(what, 60)));
    limitThisProcess();
    const Result<QByteArray> bytes = standardInput(mostBytesOf(what));
    if (!bytes)
        return call.failed(bytes.error());
    if (list)
        return extractSources(call, *bytes, *list);
    if (what == u"html")
        return extractHtml(call, *bytes);
    if (what == u"picture")
        return extractPicture(call, *bytes);
    if (what == u"card")
        return extractCard(call, *bytes);
    return what == u"page" ? extractPage(call, *bytes) : extractFile(call, *bytes);
}

} // namespace

Command extractCommand()
{
    return {"extract",
            "read a foreign text or a list of sources",
            "html|page|file|picture|card|bib|ris|json|many",
            1,
            1,
            {{"address", 0, "URL", "where the page was fetched from"},
             {"type", 0, "TYPE", "the Content-Type of the answer, with its charset"},
             {"language", 0, "TAG", "the Content-Language of the answer"},
             {"name", 0, "NAME", "what the file is called"},
             {"lines", 0, nullptr, "with --json: some entries in each line"}},
            R"(Reads what web pages and word processors write from standard input.
Styles, scripts, forms, pictures and hidden parts are left out. Nothing
is loaded and nothing is run. No desk is needed.

html: prints what it says as Markdown: headings, paragraphs, emphasis,
links, lists, quotations, code and tables. UTF-8.

page: prints the article of a whole web page as plain text, in whatever
charset it came. With --json the whole text, with runs that tell the
article from navigation, boilerplate and what is hidden, and what the
page says of itself, each with the place where it says so. A page that
is a bot wall, a consent wall, a teaser, an error page or empty ends
with code 1 and the reason (without --json).

file: the same of what a person saved or was sent: HTML (also that of
SingleFile), MHTML, e-mail, PDF and plain text, told by its bytes. With
--json, marks tell the pages and times that a locator can name.

picture: reads a PNG, JPEG, GIF or WebP image of at most 20 MB and 50
million pixels, and makes the copies that a site has of it: upright, at
most 1600 pixels wide, without places, dates or anything else that the
file says beside its pixels. Prints which; with --json the copies too.

card: reads a headline and, in the next line, the name of a site, and
draws the card that stands for a page without a picture where its
address is shared: a PNG of 1200 by 630 pixels. Prints its bytes.

bib, ris, json: reads BibTeX, biblatex, RIS or CSL-JSON and prints the
sources as CSL-JSON; what is refused is told with its line, and the
command ends with 4. "stetctl import" takes such files into a desk. With
--json and --lines some entries stand in each line, as soon as they are
read, and the last line says { "through": true }.

many: reads HTML, pages and files one after the other, for a program
that stays. A text is two messages: a JSON object that says "what" it is
(html, page or file) and what the options would say ("address", "type",
"language", "name"), and its bytes. A message is its length, eight bytes
with the highest first, and then itself. An empty message says that the
text comes and will be read; the answer is another, and the next text is
read after it. Each has 30 seconds of processor time.

The window reads what is pasted into it and what it fetches by this
command, an import reads lists of sources and publishing pictures, in a
process with limits on memory and time.)",
            R"(html: { "format": 1, "markdown": TEXT, "pictures_left_out": N }
page: { "format": 1,
  "text": { "text": TEXT, "runs": [ [START, LENGTH, KIND] ], ... },
  "state": "readable" or "blocked", "teaser", "missing", "failing",
  "empty", "reason": TEXT, "charset": NAME, "cut": BOOL,
  "metadata": { FIELD: { "value": ..., "origin": TEXT } } }
file: the same, and "media_type", "saved_from", "attachments",
  "damaged_file"
picture, card: { "format": 1, "copies": [
  { "media_type": TYPE, "width": N, "height": N, "bytes": BASE64 } ] }
bib, ris, json: { "format": 1,
  "entries": [ { "line": N, "csl": OBJECT, "remarks": [ TEXT ],
    "repeated": NAME } ],
  "refused": [ { "index": N, "line": N, "key": TEXT, "reason": TEXT } ],
  "warnings": [ TEXT ] }
many: the same without "format"; { "refused": TEXT } of a text that is
  not taken, { "failed": TEXT } of one that could not be read)",
            "stetctl extract html <notice.html >notice.md\n"
            "stetctl extract page --address=https://ledger.example/x <x.html\n"
            "stetctl extract file <report.pdf\n"
            "stetctl extract picture <yard.jpg\n"
            "printf 'Harbour opens\\nThe Desk\\n' | stetctl extract card >card.png\n"
            "stetctl extract bib <library.bib >library.json",
            runExtract,
            "card"};
}

} // namespace stet::ctl
