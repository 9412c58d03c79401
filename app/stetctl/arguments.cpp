// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/arguments.h"

#include "core/base/hidden_signs.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

const OptionSpec *findLong(const std::vector<OptionSpec> &specs, const QByteArray &name)
{
    const auto found = std::find_if(
        specs.begin(), specs.end(), [&](const OptionSpec &spec) { return name == spec.name; });
    return found == specs.end() ? nullptr : &*found;
}

const OptionSpec *findShort(const std::vector<OptionSpec> &specs, char letter)
{
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const OptionSpec &spec) {
        return spec.letter != 0 && spec.letter == letter;
    });
    return found == specs.end() ? nullptr : &*found;
}

/// The text of `bytes` where it stands for exactly these bytes.
std::optional<QString> exactText(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return std::nullopt;
    return text;
}

QString quoted(const QByteArray &word)
{
    return u"'%1'"_s.arg(visible(QString::fromUtf8(word), 60));
}

/// Reads one call's words from left to right.
class ArgumentReader
{
public:
    ArgumentReader(const QByteArrayList &words, const std::vector<OptionSpec> &specs)
        : m_words(words)
        , m_specs(specs)
    {}

    tl::expected<Arguments, UsageError> read()
    {
        bool onlyOperands = false;
        for (m_at = 0; m_at < m_words.size(); ++m_at) {
            const QByteArray &word = m_words.at(m_at);
            std::optional<UsageError> trouble;
            if (onlyOperands || !word.startsWith('-') || word == "-")
                trouble = keepOperand(word);
            else if (word == "--")
                onlyOperands = true;
            else if (word.startsWith("--"))
                trouble = readLong(word);
            else
                trouble = readShort(word);
            if (trouble)
                return tl::unexpected(*trouble);
        }
        return m_arguments;
    }

private:
    std::optional<UsageError> keepOperand(const QByteArray &word)
    {
        if (word.isEmpty())
            return UsageError{WrongUsage, u"An empty argument names nothing."_s};
        const std::optional<QString> text = exactText(word);
        if (!text)
            return notUtf8(word);
        m_arguments.operands.append(*text);
        return std::nullopt;
    }

    std::optional<UsageError> readLong(const QByteArray &word)
    {
        const qsizetype equals = word.indexOf('=');
        const QByteArray name = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        const OptionSpec *spec = findLong(m_specs, name);
        if (!spec)
            return UsageError{WrongUsage, u"Unknown option %1."_s.arg(quoted(word))};
        if (!spec->value) {
            if (equals >= 0)
                return UsageError{WrongUsage, u"--%1 takes no value."_s.arg(quotedName(*spec))};
            return keepValue(*spec, {});
        }
        if (equals >= 0)
            return keepValue(*spec, word.mid(equals + 1));
        return keepNext(*spec);
    }

    std::optional<UsageError> readShort(const QByteArray &word)
    {
        const OptionSpec *spec = findShort(m_specs, word.at(1));
        if (!spec || (!spec->value && word.size() > 2))
            return UsageError{WrongUsage, u"Unknown option %1."_s.arg(quoted(word))};
        if (!spec->value)
            return keepValue(*spec, {});
        return word.size() > 2 ? keepValue(*spec, word.mid(2)) : keepNext(*spec);
    }

    std::optional<UsageError> keepNext(const OptionSpec &spec)
    {
        if (m_at + 1 >= m_words.size())
            return UsageError{
                WrongUsage,
                u"--%1 needs a value, %2."_s.arg(quotedName(spec), QLatin1StringView(spec.value))};
        return keepValue(spec, m_words.at(++m_at));
    }

    std::optional<UsageError> keepValue(const OptionSpec &spec, const QByteArray &value)
    {
        if (m_arguments.has(spec.name))
            return UsageError{WrongUsage, u"--%1 is given twice."_s.arg(quotedName(spec))};
        if (spec.value && value.isEmpty() && !spec.mayBeEmpty)
            return UsageError{WrongUsage, u"--%1 has an empty value."_s.arg(quotedName(spec))};
        const std::optional<QString> text = exactText(value);
        if (!text)
            return notUtf8(value);
        m_arguments.options.insert(spec.name, *text);
        return std::nullopt;
    }

    static QString quotedName(const OptionSpec &spec) { return QString::fromLatin1(spec.name); }

    static UsageError notUtf8(const QByteArray &word)
    {
        return {RefusedInput,
                u"%1 is not valid UTF-8, so no file can be named by it exactly. "
                "Rename the file, or reach it by another path."_s.arg(quoted(word))};
    }

    const QByteArrayList &m_words;
    const std::vector<OptionSpec> &m_specs;
    qsizetype m_at = 0;
    Arguments m_arguments;
};

bool needsEscape(char32_t point)
{
    const QChar::Category category = QChar::category(point);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate ||
           category == QChar::Separator_Line || category == QChar::Separator_Paragraph ||
           turnsOrHides(point);
}

} // namespace

bool Arguments::has(const char *name) const
{
    return options.contains(name);
}

QString Arguments::value(const char *name) const
{
    return options.value(name);
}

tl::expected<Arguments, UsageError> parseArguments(const QByteArrayList &words,
                                                   const std::vector<OptionSpec> &specs)
{
    return ArgumentReader(words, specs).read();
}

QString visible(const QString &text, qsizetype limit)
{
    QString shown;
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        if (count == limit)
            return shown + u'…';
        char32_t point = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() &&
            text.at(i + 1).isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (needsEscape(point))
            shown += u"\\u{%1}"_s.arg(uint(point), 0, 16);
        else
            shown += QString::fromUcs4(&point, 1);
    }
    return shown;
}

} // namespace stet::ctl
