// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/mime_part.h"

#include "core/base/text.h"
#include "core/sources/reading/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype LongestHead = 1'000'000;

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// RFC 2045 §6.7.
QByteArray fromQuotedPrintable(const QByteArray &text, bool &isDamaged)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '=') {
            bytes += text.at(i);
            continue;
        }
        if (i + 2 < text.size() && isHex(text.at(i + 1)) && isHex(text.at(i + 2))) {
            bytes += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
            continue;
        }
        // A line that goes on.
        qsizetype end = i + 1;
        while (end < text.size() &&
               (text.at(end) == ' ' || text.at(end) == '\t' || text.at(end) == '\r'))
            ++end;
        if (end >= text.size() || text.at(end) == '\n') {
            i = end;
        } else {
            isDamaged = true;
            bytes += '=';
        }
    }
    return bytes;
}

QByteArray fromBase64(const QByteArray &text, bool &isDamaged)
{
    QByteArray letters;
    letters.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters), [](char c) {
        return c != '\n' && c != '\r' && c != ' ' && c != '\t';
    });
    const auto strict =
        QByteArray::fromBase64Encoding(letters, QByteArray::AbortOnBase64DecodingErrors);
    if (strict)
        return *strict;
    isDamaged = true;
    return QByteArray::fromBase64(letters);
}

QByteArray decodedBody(const QByteArray &body, const QByteArray &encoding, bool &isDamaged)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "base64")
        return fromBase64(body, isDamaged);
    if (name == "quoted-printable")
        return fromQuotedPrintable(body, isDamaged);
    return body;
}

/// Takes the head off the front of `bytes`, from `at` on; gives where the body begins.
qsizetype readHead(const QByteArray &bytes, qsizetype at, qsizetype end, MimePart &part)
{
    const qsizetype limit = std::min(end, at + LongestHead);
    while (at < limit) {
        qsizetype stop = bytes.indexOf('\n', at);
        if (stop < 0 || stop > limit)
            stop = limit;
        const QByteArray line = bytes.mid(at, stop - at);
        at = stop + 1;
        if (line.trimmed().isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !part.headers.isEmpty())
            part.headers.last().second += ' ' + line.trimmed();
        else if (colon > 0)
            part.headers.append(
                {line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    return std::min(at, end);
}

class MimeReader
{
public:
    explicit MimeReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    MimePart read(qsizetype begin, qsizetype end, int depth)
    {
        MimePart part;
        const qsizetype body = readHead(m_bytes, begin, end, part);
        const QByteArray boundary = headerParameter(part.header("content-type"), "boundary");
        if (part.mediaType().startsWith("multipart/") && !boundary.isEmpty()) {
            if (depth >= DeepestMimePart)
                part.isDamaged = true;
            else
                readParts(part, "--" + boundary, body, end, depth);
            return part;
        }
        part.body = decodedBody(m_bytes.mid(body, end - body),
                                part.header("content-transfer-encoding"),
                                part.isDamaged);
        return part;
    }

private:
    /// Where the next line begins that is `line`, perhaps with "--" behind it; -1 for none.
    qsizetype nextLine(const QByteArray &line, qsizetype from, qsizetype end) const
    {
        for (qsizetype at = m_bytes.indexOf(line, from); at >= 0 && at < end;
             at = m_bytes.indexOf(line, at + 1)) {
            if (at == 0 || m_bytes.at(at - 1) == '\n')
                return at;
        }
        return -1;
    }

    void
    readParts(MimePart &whole, const QByteArray &line, qsizetype from, qsizetype end, int depth)
    {
        qsizetype at = nextLine(line, from, end);
        while (at >= 0) {
            if (m_bytes.mid(at + line.size(), 2) == "--")
                return;
            const qsizetype begin = m_bytes.indexOf('\n', at) + 1;
            if (begin <= 0 || begin > end || ++m_parts > MostMimeParts)
                break;
            at = nextLine(line, begin, end);
            whole.parts.push_back(read(begin, at < 0 ? end : at, depth + 1));
            if (at < 0)
                whole.parts.back().isDamaged = true;
        }
        whole.isDamaged = true; // the line that ends it is missing
    }

    const QByteArray &m_bytes;
    int m_parts = 0;
};

QString decodedWord(const QRegularExpressionMatch &match)
{
    const QByteArray charset = match.captured(1).section(u'*', 0, 0).toLatin1();
    const QByteArray text = match.captured(3).toLatin1();
    bool isDamaged = false;
    const bool isBase64 = match.captured(2).compare(u"b", Qt::CaseInsensitive) == 0;
    const QByteArray bytes =
        isBase64 ? fromBase64(text, isDamaged)
                 : fromQuotedPrintable(QByteArray(text).replace('_', ' '), isDamaged);
    return decodePage(bytes, "text/plain; charset=" + charset).text;
}

} // namespace

QByteArray MimePart::header(const QByteArray &name) const
{
    const auto at = std::find_if(
        headers.begin(), headers.end(), [&](const auto &one) { return one.first == name; });
    return at == headers.end() ? QByteArray() : at->second;
}

QByteArray MimePart::mediaType() const
{
    const QByteArray type = mediaTypeOf(header("content-type"));
    return type.isEmpty() ? QByteArray("text/plain") : type;
}

QString MimePart::fileName() const
{
    const QByteArray disposition = header("content-disposition");
    QByteArray name = headerParameter(disposition, "filename");
    if (name.isEmpty())
        name = headerParameter(header("content-type"), "name");
    if (name.isEmpty() && mediaTypeOf(disposition) == "attachment")
        name = mediaType();
    return decodedWords(name);
}

MimePart readMime(const QByteArray &bytes)
{
    return MimeReader(bytes).read(0, bytes.size(), 0);
}

QString decodedWords(const QByteArray &header)
{
    static const QRegularExpression word(
        QStringLiteral("=\\?([\\w.*-]{1,60})\\?([bBqQ])\\?([^?\\s]*)\\?="));
    // Words that follow each other are parts of one text.
    static const QRegularExpression between(
        QStringLiteral("(\\?=)\\s+(=\\?[\\w.*-]{1,60}\\?[bBqQ]\\?)"));
    QString text = decodePage(header, "text/plain").text;
    text.replace(between, QStringLiteral("\\1\\2"));
    QString words;
    qsizetype done = 0;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        words += QStringView(text).sliced(done, one.capturedStart() - done);
        words += decodedWord(one);
        done = one.capturedEnd();
    }
    words += QStringView(text).sliced(done);
    return singleLine(cleanText(words).text);
}

} // namespace stet
