// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/charset.h"

#include "core/base/text.h"

#include <QByteArrayList>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace stet {

namespace {

constexpr qsizetype MetaWithin = 65'536;
constexpr qsizetype ShapeWithin = 1'024;

struct Label
{
    const char *label;
    const char *charset; ///< as the decoder is called
};

/// The labels of WHATWG Encoding §4.2 that pages carry. ISO-8859-1 and ASCII mean windows-1252
/// there.
constexpr std::array<Label, 58> Labels = {{
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"utf-16", "UTF-16LE"},
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"windows-1252", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"iso-8859-2", "ISO-8859-2"},
    {"latin2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-10", "ISO-8859-10"},
    {"iso-8859-13", "ISO-8859-13"},
    {"iso-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15"},
    {"latin-9", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16"},
    {"windows-874", "windows-874"},
    {"tis-620", "windows-874"},
    {"windows-1250", "windows-1250"},
    {"cp1250", "windows-1250"},
    {"windows-1251", "windows-1251"},
    {"cp1251", "windows-1251"},
    {"windows-1253", "windows-1253"},
    {"windows-1254", "windows-1254"},
    {"windows-1255", "windows-1255"},
    {"windows-1256", "windows-1256"},
    {"windows-1257", "windows-1257"},
    {"windows-1258", "windows-1258"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"ibm866", "IBM866"},
    {"macintosh", "macintosh"},
    {"gb2312", "GBK"},
    {"gbk", "GBK"},
    {"gb18030", "GB18030"},
    {"big5", "Big5"},
    {"shift_jis", "Shift_JIS"},
    {"shift-jis", "Shift_JIS"},
    {"euc-jp", "EUC-JP"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"euc-kr", "EUC-KR"},
}};

QString charsetOf(const QByteArray &label)
{
    const QByteArray wanted = label.trimmed().toLower();
    const auto *at = std::find_if(
        Labels.begin(), Labels.end(), [&](const Label &one) { return wanted == one.label; });
    return at == Labels.end() ? QString() : QString::fromLatin1(at->charset);
}

/// Windows-1252 where it is not Latin-1: the bytes 0x80 to 0x9F.
constexpr std::array<char16_t, 32> Windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = QChar(Windows1252.at(c.unicode() - 0x80));
    }
    return text;
}

std::optional<QString> decodedAs(const QByteArray &bytes, const QString &charset)
{
    if (charset == u"windows-1252")
        return fromWindows1252(bytes);
    if (charset == u"UTF-8")
        return QString::fromUtf8(bytes);
    QStringDecoder decoder(charset.toLatin1().constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (charset.startsWith(u"UTF-16") && bytes.size() % 2 != 0)
        text += QChar(QChar::ReplacementCharacter);
    return text;
}

/// The value behind `=`, with or without quotes.
QByteArray attributeValue(const QByteArray &rest)
{
    const QByteArray trimmed = rest.trimmed();
    if (!trimmed.startsWith('='))
        return {};
    QByteArray value = trimmed.mid(1).trimmed();
    if (value.startsWith('"') || value.startsWith('\''))
        value.remove(0, 1);
    const auto *stop = std::find_if(value.cbegin(), value.cend(), [](char c) {
        return QByteArrayView("\"';/> \t\r\n?").contains(c);
    });
    return value.left(stop - value.cbegin());
}

/// The value of `charset` in the tag that begins at `at`: of `<meta charset=x>` or of
/// `<meta http-equiv=content-type content="…; charset=x">`.
QByteArray charsetInTag(const QByteArray &lower, qsizetype at)
{
    const qsizetype end = std::min(lower.indexOf('>', at), at + ShapeWithin);
    const qsizetype word = lower.indexOf("charset", at);
    if (end < 0 || word < 0 || word > end)
        return {};
    return attributeValue(lower.mid(word + 7, end - word - 7));
}

QByteArray metaCharset(const QByteArray &bytes)
{
    const QByteArray lower = bytes.left(MetaWithin).toLower();
    for (qsizetype at = lower.indexOf("<meta"); at >= 0; at = lower.indexOf("<meta", at + 5)) {
        const qsizetype comment = lower.lastIndexOf("<!--", at);
        if (comment >= 0 && lower.lastIndexOf("-->", at) < comment)
            continue;
        if (const QByteArray charset = charsetInTag(lower, at); !charset.isEmpty())
            return charset;
    }
    // XHTML says it in its first line.
    const QByteArray line =
        lower.startsWith("<?xml") ? lower.left(lower.indexOf("?>")) : QByteArray();
    const qsizetype word = line.indexOf("encoding");
    return word < 0 ? QByteArray() : attributeValue(line.mid(word + 8));
}

/// UTF-16 without a mark: text of the web is full of ASCII, so every other byte is zero.
QString shapeOfUtf16(const QByteArray &bytes)
{
    const qsizetype pairs = std::min(bytes.size(), ShapeWithin) / 2;
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        evenZeros += bytes.at(2 * i) == 0 ? 1 : 0;
        oddZeros += bytes.at(2 * i + 1) == 0 ? 1 : 0;
    }
    if (pairs >= 8 && oddZeros > pairs * 7 / 10 && evenZeros < pairs / 10)
        return QStringLiteral("UTF-16LE");
    if (pairs >= 8 && evenZeros > pairs * 7 / 10 && oddZeros < pairs / 10)
        return QStringLiteral("UTF-16BE");
    return {};
}

QString markedCharset(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("UTF-8");
    if (bytes.startsWith("\xFF\xFE"))
        return QStringLiteral("UTF-16LE");
    if (bytes.startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16BE");
    return {};
}

/// Which charset, and who says so.
void chooseCharset(const QByteArray &bytes, const QByteArray &contentType, DecodedPage &page)
{
    const auto choose = [&page](const QString &charset, CharsetOrigin origin) {
        page.charset = charset;
        page.origin = origin;
        return !charset.isEmpty();
    };
    const auto chooseStated = [&](const QByteArray &label, CharsetOrigin origin) {
        if (choose(charsetOf(label), origin))
            return true;
        if (!label.isEmpty() && page.ignored.isEmpty())
            page.ignored = QString::fromLatin1(label.left(40));
        return false;
    };
    if (choose(markedCharset(bytes), CharsetOrigin::ByteOrderMark) ||
        chooseStated(headerParameter(contentType, "charset"), CharsetOrigin::Header) ||
        choose(shapeOfUtf16(bytes), CharsetOrigin::Form))
        return;
    if (chooseStated(metaCharset(bytes), CharsetOrigin::Meta)) {
        if (page.charset.startsWith(u"UTF-16"))
            page.charset = QStringLiteral("UTF-8");
        return;
    }
    if (decodeText(bytes))
        choose(QStringLiteral("UTF-8"), CharsetOrigin::Form);
    else
        choose(QStringLiteral("windows-1252"), CharsetOrigin::Fallback);
}

} // namespace

QByteArray mediaTypeOf(const QByteArray &contentType)
{
    return contentType.split(';').first().split(',').first().trimmed().toLower();
}

QByteArray headerParameter(const QByteArray &field, const QByteArray &name)
{
    for (const QByteArray &part : field.split(';').mid(1)) {
        const qsizetype equals = part.indexOf('=');
        if (part.left(std::max<qsizetype>(equals, 0)).trimmed().toLower() != name)
            continue;
        QByteArray value = part.mid(equals + 1).trimmed();
        if (value.size() >= 2 && (value.startsWith('"') || value.startsWith('\'')) &&
            value.endsWith(value.front()))
            value = value.sliced(1, value.size() - 2);
        return value;
    }
    return {};
}

DecodedPage decodePage(const QByteArray &bytes, const QByteArray &contentType)
{
    DecodedPage page;
    chooseCharset(bytes, contentType, page);
    std::optional<QString> text = decodedAs(bytes, page.charset);
    if (!text) {
        page.ignored = page.charset;
        page.charset = QStringLiteral("windows-1252");
        page.origin = CharsetOrigin::Fallback;
        text = fromWindows1252(bytes);
    }
    if (text->startsWith(QChar::ByteOrderMark))
        text->remove(0, 1);
    page.damaged = text->count(QChar(QChar::ReplacementCharacter));
    page.text = std::move(*text);
    return page;
}

} // namespace stet
