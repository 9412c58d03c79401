// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "core/base/core_words.h"
#include "core/base/html_escape.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace stet {

namespace {

constexpr QChar Replacement = QChar::ReplacementCharacter;
constexpr QChar WordJoiner(0x2060);

/// Whether a unit may be something that a desk does not take.
bool isSuspicious(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || (c >= 0x7F && c < 0xA0) ||
           (c >= 0xD800 && c <= 0xDFFF) || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE ||
           c == QChar::ByteOrderMark;
}

/// The offset of the first byte that begins no well-formed sequence (Unicode 15, table 3-7), or
/// the size where all is well.
qsizetype firstInvalidUtf8(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const qsizetype size = bytes.size();
    qsizetype i = 0;
    while (i < size) {
        quint64 eight = 0;
        if (i + 8 <= size) {
            std::memcpy(&eight, data + i, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                i += 8;
                continue;
            }
        }
        const unsigned char c = data[i];
        if (c < 0x80) {
            ++i;
            continue;
        }
        int more = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (c >= 0xC2 && c <= 0xDF) {
            more = 1;
        } else if (c >= 0xE0 && c <= 0xEF) {
            more = 2;
            low = c == 0xE0 ? 0xA0 : low;
            high = c == 0xED ? 0x9F : high;
        } else if (c >= 0xF0 && c <= 0xF4) {
            more = 3;
            low = c == 0xF0 ? 0x90 : low;
            high = c == 0xF4 ? 0x8F : high;
        } else {
            return i;
        }
        for (int n = 1; n <= more; ++n) {
            if (i + n >= size || data[i + n] < low || data[i + n] > high)
                return i;
            low = 0x80;
            high = 0xBF;
        }
        i += more + 1;
    }
    return size;
}

Result<QString> decodeUtf16(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!c.isSurrogate())
            continue;
        if (!c.isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("This is not valid UTF-16: half a character at byte %1.")
                            .arg(2 + 2 * i));
        ++i;
    }
    if (bytes.size() % 2 != 0)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is not valid UTF-16: half a character at byte %1.")
                        .arg(bytes.size() + 1));
    return text;
}

/// The ASCII letters that stand for a Latin letter which has no decomposition.
QLatin1StringView asciiFor(char16_t c)
{
    switch (c) {
    case u'ß':
        return QLatin1StringView("ss");
    case u'æ':
        return QLatin1StringView("ae");
    case u'œ':
        return QLatin1StringView("oe");
    case u'ø':
        return QLatin1StringView("o");
    case u'đ':
    case u'ð':
        return QLatin1StringView("d");
    case u'þ':
        return QLatin1StringView("th");
    case u'ł':
        return QLatin1StringView("l");
    case u'ħ':
        return QLatin1StringView("h");
    case u'ı':
        return QLatin1StringView("i");
    default:
        return {};
    }
}

bool isBreakingSpace(QChar c)
{
    const bool keepsTogether = c == QChar(0x00A0) || c == QChar(0x2007) || c == QChar(0x202F);
    return (c.isSpace() && !keepsTogether) || c.category() == QChar::Other_Control;
}

/// Whether `c` is printed ASCII or a space.
bool isPrintable(QChar c)
{
    return static_cast<char16_t>(c.unicode() - u' ') <= u'~' - u' ';
}

/// Whether `text` is one trimmed line without special spaces already, as nearly every name and
/// title is.
bool isSingleLine(const QString &text)
{
    if (text.startsWith(u' ') || text.endsWith(u' '))
        return false;
    // A loop that asks no question takes many characters at a time, and nearly every text is ASCII.
    const QStringView line(text);
    char16_t special = line.isEmpty() || isPrintable(line.front()) ? 0 : 1;
    char16_t gaps = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        special |= isPrintable(line[i]) ? 0 : 1;
        gaps |= ((line[i - 1].unicode() ^ u' ') | (line[i].unicode() ^ u' ')) != 0 ? 0 : 1;
    }
    if (special == 0 || gaps != 0)
        return gaps == 0;
    return std::none_of(line.begin(), line.end(), [](QChar c) {
        return !isPrintable(c) && (c.unicode() < 0xa0 || c.isSpace());
    });
}

} // namespace

CleanedText cleanText(const QString &text)
{
    const char16_t *units = QStringView(text).utf16();
    const qsizetype size = text.size();
    const char16_t *first = std::find_if(units, units + size, isSuspicious);
    if (first == units + size)
        return {text, 0};

    CleanedText cleaned;
    cleaned.text.reserve(size);
    cleaned.text.append(QStringView(text).left(first - units));
    for (qsizetype i = first - units; i < size; ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 == size || text.at(i + 1) != u'\n')
                cleaned.text.append(u'\n');
        } else if (c.isHighSurrogate() && i + 1 < size && text.at(i + 1).isLowSurrogate()) {
            const QChar low = text.at(++i);
            const bool forbidden = isForbiddenInHtml(QChar::surrogateToUcs4(c, low));
            cleaned.text.append(forbidden ? Replacement : c);
            cleaned.text.append(forbidden ? Replacement : low);
            cleaned.replaced += forbidden ? 2 : 0;
        } else if (c == QChar::ByteOrderMark) {
            cleaned.text.append(WordJoiner);
        } else if (isSuspicious(c.unicode())) {
            cleaned.text.append(Replacement);
            ++cleaned.replaced;
        } else {
            cleaned.text.append(c);
        }
    }
    return cleaned;
}

Result<QString> decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return decodeUtf16(bytes.mid(2), QStringConverter::Utf16LE);
    if (bytes.startsWith("\xFE\xFF"))
        return decodeUtf16(bytes.mid(2), QStringConverter::Utf16BE);
    const qsizetype bad = firstInvalidUtf8(bytes);
    if (bad < bytes.size())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is not valid UTF-8: byte %1 (0x%2) begins no character.")
                        .arg(QString::number(bad),
                             QString::number(static_cast<unsigned char>(bytes.at(bad)), 16)));
    return QString::fromUtf8(bytes); // takes a byte order mark away
}

QString replacedSentence(qsizetype replaced)
{
    return replaced == 1 ? CoreWords::tr("1 character that no page can carry became U+FFFD.")
                         : CoreWords::tr("%n characters that no page can carry became U+FFFD.",
                                         nullptr,
                                         int(replaced));
}

QString singleLine(const QString &text)
{
    if (isSingleLine(text))
        return text;
    QString line;
    line.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (isBreakingSpace(c)) {
            gap = true;
            continue;
        }
        if (gap && !line.isEmpty())
            line.append(u' ');
        gap = false;
        line.append(c);
    }
    return line.trimmed();
}

QString filled(const QString &text, QStringView gap, QStringView value)
{
    QString whole;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(gap.front()); at >= 0;) {
        if (QStringView(text).sliced(at).startsWith(gap)) {
            if (done == 0)
                whole.reserve(text.size() + value.size());
            whole.append(QStringView(text).sliced(done, at - done)).append(value);
            done = at + gap.size();
        }
        at = text.indexOf(gap.front(), std::max(done, at + 1));
    }
    return done == 0 ? text : whole.append(QStringView(text).sliced(done));
}

QString slugify(const QString &text)
{
    // Eighty letters need no more; normalising a flood of combining marks takes square time.
    constexpr qsizetype Considered = 1'000;
    constexpr qsizetype MaxLength = 80;
    const QString folded =
        text.left(Considered).toLower().normalized(QString::NormalizationForm_KD).toLower();
    QString slug;
    bool gap = false;
    for (const QChar c : folded) {
        if (c.isMark() || c == u'\'' || c == QChar(0x2019) || c == QChar(0x00AD))
            continue;
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        const QLatin1StringView letters = plain ? QLatin1StringView() : asciiFor(c.unicode());
        if (!plain && letters.isEmpty()) {
            gap = true;
            continue;
        }
        if (gap && !slug.isEmpty())
            slug.append(u'-');
        gap = false;
        if (plain)
            slug.append(c);
        else
            slug.append(letters);
    }
    if (slug.size() > MaxLength) {
        const qsizetype word = slug.lastIndexOf(u'-', MaxLength);
        slug.truncate(word > MaxLength / 2 ? word : MaxLength);
        if (slug.endsWith(u'-'))
            slug.chop(1);
    }
    // Windows takes no file of such a name, whatever its ending, and a site may be kept there.
    static const QRegularExpression reserved(
        QStringLiteral("\\A(con|nul|aux|prn|(com|lpt)[0-9])\\z"));
    if (reserved.match(slug).hasMatch())
        slug.append(QStringLiteral("-1"));
    return slug;
}

QString escapeHtml(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    std::string html;
    appendEscaped(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())),
                  html,
                  HtmlQuotes::DoubleOrSingle);
    return QString::fromStdString(html);
}

} // namespace stet
