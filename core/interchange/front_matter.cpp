// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/front_matter.h"

#include "core/base/core_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stet {

namespace {

/// The line that begins at `at`, without its end.
QStringView lineAt(QStringView text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return text.sliced(at, (end < 0 ? text.size() : end) - at);
}

QStringView withoutTrailingSpace(QStringView line)
{
    while (line.endsWith(u' ') || line.endsWith(u'\t'))
        line.chop(1);
    return line;
}

struct Fence
{
    qsizetype begin = 0; ///< of the line that closes
    qsizetype end = 0;   ///< of what follows it
};

/// The first line from `from` on that reads `closing` or `otherwise`.
std::optional<Fence>
findFence(QStringView text, qsizetype from, QStringView closing, QStringView otherwise)
{
    for (qsizetype at = from; at < text.size();) {
        const QStringView line = lineAt(text, at);
        const qsizetype next = std::min(at + line.size() + 1, text.size());
        const QStringView words = withoutTrailingSpace(line);
        if (words == closing || words == otherwise)
            return Fence{at, next};
        at = next;
    }
    return std::nullopt;
}

FrontValue fromJson(const QJsonValue &json, int line)
{
    FrontValue value;
    value.line = line;
    switch (json.type()) {
    case QJsonValue::Bool:
        value.form = FrontValue::Form::Scalar;
        value.text = json.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        break;
    case QJsonValue::Double:
        value.form = FrontValue::Form::Scalar;
        value.text = json.toVariant().toString();
        break;
    case QJsonValue::String:
        value.form = FrontValue::Form::Scalar;
        value.text = json.toString();
        break;
    case QJsonValue::Array: {
        value.form = FrontValue::Form::List;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            value.items.push_back(fromJson(item, line));
        break;
    }
    case QJsonValue::Object: {
        value.form = FrontValue::Form::Map;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            value.keys.append(it.key());
            value.items.push_back(fromJson(it.value(), line));
        }
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return value;
}

/// How deep brackets are nested, those in strings left out.
int depthOf(QStringView json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (inString && c == u'\\')
            ++i;
        else if (c == u'"')
            inString = !inString;
        else if (!inString && (c == u'{' || c == u'['))
            deepest = std::max(deepest, ++depth);
        else if (!inString && (c == u'}' || c == u']'))
            --depth;
    }
    return deepest;
}

Result<FrontValue> readJson(QStringView json)
{
    if (depthOf(json) > MaxFrontMatterDepth)
        return refuseFrontMatter(1, CoreWords::tr("the JSON front matter is nested too deeply."));
    QJsonParseError error;
    const QByteArray bytes = json.toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = 1 + int(bytes.left(error.offset).count('\n'));
        return refuseFrontMatter(
            line,
            CoreWords::tr("the JSON front matter cannot be read: %1.").arg(error.errorString()));
    }
    return fromJson(document.object(), 1);
}

/// Reads what stands between the lines `opening`, from line `line` of the file on.
Result<FrontValue> readNotation(QStringView opening, QStringView header, int line)
{
    if (header.size() > MaxFrontMatter)
        return refuseFrontMatter(line - 1,
                                 CoreWords::tr("the front matter is longer than %n characters.",
                                               nullptr,
                                               int(MaxFrontMatter)));
    if (opening == u"+++")
        return readToml(header, line);
    if (std::optional<FrontValue> flat = readFlatYaml(header, line))
        return *std::move(flat);
    return readYaml(header, line);
}

/// The line with which front matter may begin.
struct Opening
{
    QStringView mark;    ///< empty: the file begins with something else
    qsizetype begin = 0; ///< of the line after it
    int line = 1;        ///< of that
    bool certain = true; ///< it can be nothing else
};

/// To Pandoc "---" with a blank line after it is a rule, and front matter may follow blank lines.
/// To site builders it is the other way round.
Opening openingOf(QStringView text)
{
    Opening opening;
    qsizetype at = 0;
    for (; at < text.size(); at += lineAt(text, at).size() + 1, ++opening.line) {
        if (!withoutTrailingSpace(lineAt(text, at)).isEmpty())
            break;
    }
    at = std::min(at, text.size());
    const QStringView first = lineAt(text, at);
    const QStringView mark = withoutTrailingSpace(first);
    opening.begin = std::min(at + first.size() + 1, text.size());
    ++opening.line;
    if (mark == u"---") {
        opening.mark = mark;
        opening.certain = at == 0 && !withoutTrailingSpace(lineAt(text, opening.begin)).isEmpty();
    } else if (at == 0 && (mark == u"{" || mark == u"+++")) {
        opening.mark = mark;
    }
    return opening;
}

/// Whether the fields are some that hardly an article is without.
bool nameAnArticle(const FrontValue &fields)
{
    return std::any_of(fields.keys.begin(), fields.keys.end(), [](const QString &key) {
        const QString name = key.toLower();
        return name == u"title" || name == u"headline" || name == u"date" || name == u"layout";
    });
}

} // namespace

tl::unexpected<Error> refuseFrontMatter(int line, const QString &reason)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Line %1: %2").arg(QString::number(line), reason));
}

Result<FrontMatter> readFrontMatter(QStringView text)
{
    FrontMatter read;
    read.body = text;
    const Opening opening = openingOf(text);
    if (opening.mark == u"{") {
        const std::optional<Fence> fence = findFence(text, opening.begin, u"}", u"}");
        if (!fence)
            return read;
        Result<FrontValue> fields = readJson(text.first(fence->begin + 1));
        if (!fields)
            return tl::unexpected(fields.error());
        read.fields = *std::move(fields);
        read.body = text.sliced(fence->end);
    } else if (!opening.mark.isEmpty()) {
        const QStringView otherwise = opening.mark == u"---" ? QStringView(u"...") : opening.mark;
        const std::optional<Fence> fence = findFence(text, opening.begin, opening.mark, otherwise);
        if (!fence && !opening.certain)
            return read;
        if (!fence)
            return refuseFrontMatter(
                1,
                CoreWords::tr("the front matter that begins here has no closing line \"%1\".")
                    .arg(opening.mark));
        const QStringView header = text.sliced(opening.begin, fence->begin - opening.begin);
        Result<FrontValue> fields = readNotation(opening.mark, header, opening.line);
        if (!opening.certain && (!fields || !nameAnArticle(*fields)))
            return read;
        if (!fields)
            return tl::unexpected(fields.error());
        read.fields = *std::move(fields);
        read.body = text.sliced(fence->end);
    }
    if (read.fields.keys.size() > MaxFrontMatterFields)
        return refuseFrontMatter(1,
                                 CoreWords::tr("the front matter has more than %n fields.",
                                               nullptr,
                                               int(MaxFrontMatterFields)));
    return read;
}

} // namespace stet
