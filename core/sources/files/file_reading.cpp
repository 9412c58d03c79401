// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/file_reading.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/base/text.h"
#include "core/sources/files/mime_part.h"
#include "core/sources/files/pdf_loader.h"
#include "core/sources/metadata/names_and_dates.h"
#include "core/sources/metadata/page_address.h"
#include "core/sources/reading/block_shape.h"

#include <QRegularExpression>

namespace stet {

namespace {

/// The comment that SingleFile begins a page with.
constexpr char singleFileMark[] = "Page saved with SingleFile\\s+url:\\s*(\\S+)";

constexpr qsizetype LookedAt = 4'096;

/// What a reading of one kind gives; the first mark lies where its text begins.
Result<FileReading> unreadable(const QString &reason)
{
    return fail(ErrorCode::InvalidInput, reason);
}

QString nfc(const QString &text)
{
    return cleanText(text).text.normalized(QString::NormalizationForm_C);
}

void setWholeRun(SnapshotText &text)
{
    text.runs.clear();
    if (!text.text.isEmpty())
        text.runs.push_back({0, text.text.size(), RunKind::Main});
}

void checkEmpty(FileReading &reading)
{
    if (reading.page.text.text.trimmed().isEmpty())
        reading.page.check = {PageState::Empty, CoreWords::tr("The file has no words.")};
}

// What the bytes are.

bool looksLikeHtml(const QByteArray &bytes, const QString &name)
{
    static const QRegularExpression ending(QStringLiteral("\\.x?html?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QByteArray start = bytes.left(LookedAt).toLower();
    return start.contains("<!doctype html") || start.contains("<html") ||
           ending.match(name).hasMatch();
}

/// A message begins with its header: a name, a colon, and one of the fields that all have.
bool looksLikeMessage(const QByteArray &bytes)
{
    static const QRegularExpression first(QStringLiteral("^(From |[A-Za-z][A-Za-z0-9-]*:[ \\t])"));
    static const QRegularExpression field(
        QStringLiteral("^(MIME-Version|Received|Message-ID|Return-Path|Subject|Date):"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression from(
        QStringLiteral("^(From|Snapshot-Content-Location|Content-Type):"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString start = QString::fromLatin1(bytes.left(LookedAt));
    return first.match(start).hasMatch() && field.match(start).hasMatch() &&
           from.match(start).hasMatch();
}

bool looksLikeText(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(LookedAt);
    const bool isUtf16 = decodePage(start, {}).charset.startsWith(u"UTF-16");
    return isUtf16 || !start.contains('\0');
}

// The kinds.

Result<FileReading>
readHtmlFile(const QByteArray &bytes, const QByteArray &type, const QString &url)
{
    // SingleFile says in a comment where the page came from.
    static const QRegularExpression saved{QLatin1StringView(singleFileMark)};
    FileReading reading;
    reading.mediaType = QStringLiteral("text/html");
    reading.savedFrom = canonicalAddress(url);
    if (url.isEmpty())
        reading.savedFrom =
            canonicalAddress(saved.match(QString::fromUtf8(bytes.left(LookedAt))).captured(1));
    Result<PageReading> page = readPage({bytes, reading.savedFrom, type, {}});
    if (!page)
        return tl::unexpected(page.error());
    reading.page = std::move(*page);
    return reading;
}

const MimePart *firstOfType(const MimePart &part, const QByteArray &type)
{
    if (part.parts.empty())
        return part.mediaType() == type && part.fileName().isEmpty() ? &part : nullptr;
    for (const MimePart &inner : part.parts) {
        if (const MimePart *found = firstOfType(inner, type))
            return found;
    }
    return nullptr;
}

bool anyDamaged(const MimePart &part)
{
    return part.isDamaged || std::any_of(part.parts.begin(), part.parts.end(), anyDamaged);
}

void addNames(const MimePart &part, QStringList &names)
{
    constexpr qsizetype MostNames = 1'000;
    for (const MimePart &inner : part.parts)
        addNames(inner, names);
    const QString name = part.parts.empty() ? part.fileName() : QString();
    if (!name.isEmpty() && names.size() < MostNames)
        names.append(name + (part.isDamaged ? QStringLiteral(" (damaged)") : QString()));
}

Result<FileReading> readSavedPage(const MimePart &whole)
{
    const MimePart *page = firstOfType(whole, "text/html");
    if (!page)
        return unreadable(CoreWords::tr("The saved page has no part of HTML."));
    QString url = QString::fromLatin1(page->header("content-location"));
    if (canonicalAddress(url).isEmpty())
        url = QString::fromLatin1(whole.header("snapshot-content-location"));
    Result<FileReading> reading = readHtmlFile(page->body, page->header("content-type"), url);
    if (reading) {
        reading->mediaType = QStringLiteral("multipart/related");
        reading->isDamaged = anyDamaged(whole);
    }
    return reading;
}

/// The words of a message's body, plain before HTML.
Result<PageReading> bodyOf(const MimePart &message)
{
    if (const MimePart *plain = firstOfType(message, "text/plain")) {
        PageReading page;
        const DecodedPage decoded = decodePage(plain->body, plain->header("content-type"));
        page.text.text = nfc(decoded.text);
        page.charset = decoded.charset;
        page.charsetOrigin = decoded.origin;
        page.damaged = decoded.damaged;
        setWholeRun(page.text);
        return page;
    }
    const MimePart *html = firstOfType(message, "text/html");
    return html ? readPage({html->body, {}, html->header("content-type"), {}})
                : Result<PageReading>(PageReading());
}

/// Its lines are paragraphs before those of a body that was HTML.
void addHeadTo(PageShape &shape, const QString &head)
{
    if (shape.blocks.empty())
        return;
    moveShape(shape, head.size());
    std::vector<ShapedBlock> blocks;
    qsizetype start = 0;
    for (const QStringView line : QStringView(head).split(u'\n')) {
        if (!line.isEmpty())
            blocks.push_back({start, line.size()});
        start += line.size() + 1;
    }
    shape.blocks.insert(shape.blocks.begin(), blocks.begin(), blocks.end());
}

Result<FileReading> readMessage(const MimePart &message)
{
    Result<PageReading> body = bodyOf(message);
    if (!body)
        return tl::unexpected(body.error());
    FileReading reading;
    reading.page = std::move(*body);
    // Whatever a message is about, it is no page of the web.
    reading.page.check = {};
    reading.page.metadata = {};
    reading.mediaType = QStringLiteral("message/rfc822");
    reading.isDamaged = anyDamaged(message);
    addNames(message, reading.attachments);
    QString head;
    for (const char *name : {"From", "To", "Cc", "Date", "Subject"}) {
        const QString value = decodedWords(message.header(QByteArray(name).toLower()));
        if (!value.isEmpty())
            head += QString::fromLatin1(name) + QStringLiteral(": ") + value + u'\n';
    }
    head = nfc(head + u'\n');
    addHeadTo(reading.page.shape, head);
    SnapshotText &text = reading.page.text;
    text.text.prepend(head);
    std::vector<SnapshotRun> runs = {{0, head.size(), RunKind::Main}};
    for (const SnapshotRun &run : text.runs) {
        // Runs beside each other are of different kinds.
        if (runs.back().kind == run.kind)
            runs.back().length += run.length;
        else
            runs.push_back({run.start + head.size(), run.length, run.kind});
    }
    text.runs = std::move(runs);
    text.extractor = QStringLiteral("mail 1");
    PageMetadata &metadata = reading.page.metadata;
    const QString origin = QStringLiteral("header ");
    if (const QString subject = decodedWords(message.header("subject")); !subject.isEmpty())
        metadata.title = {subject, origin + QStringLiteral("Subject")};
    static const QRegularExpression address(QStringLiteral("\\s*<[^>]*>|\""));
    const QString sender = decodedWords(message.header("from")).remove(address);
    if (!sender.isEmpty())
        metadata.authors = {{personNamed(sender)}, origin + QStringLiteral("From")};
    if (const std::optional<PartialDate> day = dateIn(decodedWords(message.header("date"))))
        metadata.issued = {*day, origin + QStringLiteral("Date")};
    metadata.type = {QStringLiteral("personal_communication"), origin + QStringLiteral("From")};
    return reading;
}

Result<FileReading> readMimeFile(const QByteArray &bytes)
{
    const MimePart message = readMime(bytes);
    const bool isPage =
        message.mediaType() == "multipart/related" && message.header("to").isEmpty();
    return isPage ? readSavedPage(message) : readMessage(message);
}

Result<FileReading> readPdfFile(const QByteArray &bytes)
{
    const Result<PdfText> pdf = readPdf(bytes);
    if (!pdf)
        return tl::unexpected(pdf.error());
    FileReading reading;
    reading.mediaType = QStringLiteral("application/pdf");
    SnapshotText &text = reading.page.text;
    for (qsizetype i = 0; i < pdf->pages.size(); ++i) {
        text.marks.push_back({text.text.size(), QStringLiteral("p. %1").arg(i + 1)});
        text.text += nfc(pdf->pages.at(i)) + u'\n';
    }
    setWholeRun(text);
    text.extractor = QStringLiteral("pdf 1");
    const QString origin = QStringLiteral("PDF ");
    if (const QString title = singleLine(pdf->title); !title.isEmpty())
        reading.page.metadata.title = {title, origin + QStringLiteral("Title")};
    if (!singleLine(pdf->author).isEmpty())
        reading.page.metadata.authors = {peopleIn(pdf->author), origin + QStringLiteral("Author")};
    checkEmpty(reading);
    if (reading.page.check.state == PageState::Empty)
        reading.page.check.reason = CoreWords::tr("The PDF has no words: it may be a scan.");
    return reading;
}

Result<FileReading> readTextFile(const QByteArray &bytes)
{
    FileReading reading;
    reading.mediaType = QStringLiteral("text/plain");
    const DecodedPage decoded = decodePage(bytes, {});
    reading.page.text = textOfWords(decoded.text, QStringLiteral("text 1"));
    reading.page.charset = decoded.charset;
    reading.page.charsetOrigin = decoded.origin;
    reading.page.damaged = decoded.damaged;
    checkEmpty(reading);
    return reading;
}

} // namespace

Result<FileReading> readSourceFile(const FileBytes &file)
{
    if (file.bytes.size() > MaxSourceFileBytes)
        return unreadable(CoreWords::tr("It has more than 200 MB."));
    const QByteArray type = mediaTypeOf(file.mediaType);
    if (file.bytes.left(LookedAt / 4).contains("%PDF-"))
        return readPdfFile(file.bytes);
    if (readImageHeader(file.bytes))
        return unreadable(CoreWords::tr("It is a picture: it has no text that can be read."));
    if (!looksLikeText(file.bytes))
        return unreadable(CoreWords::tr("It is no kind of file that has text."));
    if (type == "message/rfc822" || type == "multipart/related" || looksLikeMessage(file.bytes))
        return readMimeFile(file.bytes);
    if (type == "text/html" || looksLikeHtml(file.bytes, file.name))
        return readHtmlFile(file.bytes, file.mediaType, {});
    return readTextFile(file.bytes);
}

} // namespace stet
