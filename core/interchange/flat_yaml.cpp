// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/front_matter.h"

#include <algorithm>

namespace stet {

namespace {

/// `text` without the spaces at its ends; a no-break space is a letter to YAML.
QStringView withoutSpaces(QStringView text)
{
    while (text.startsWith(u' '))
        text = text.sliced(1);
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// Reads the plain part of YAML line by line; gives up (`m_plain` false) at whatever might mean
/// something else to a whole YAML reader.
class FlatYamlReader
{
public:
    explicit FlatYamlReader(QStringView yaml, int firstLine)
        : m_yaml(yaml)
        , m_line(firstLine)
    {
        m_root.form = FrontValue::Form::Map;
        m_root.line = firstLine;
    }

    std::optional<FrontValue> read()
    {
        for (qsizetype at = 0; m_plain && at < m_yaml.size(); ++m_line) {
            qsizetype end = m_yaml.indexOf(u'\n', at);
            end = end < 0 ? m_yaml.size() : end;
            readLine(m_yaml.sliced(at, end - at));
            at = end + 1;
        }
        if (!m_plain)
            return std::nullopt;
        return std::move(m_root);
    }

private:
    void giveUp() { m_plain = false; }

    void readLine(QStringView line)
    {
        while (line.endsWith(u' '))
            line.chop(1);
        if (line.isEmpty() || line.front() == u'#')
            return;
        if (std::any_of(line.begin(), line.end(), isUnusual))
            giveUp();
        else if (line.front() == u' ' || line.front() == u'-')
            readItem(line);
        else
            readField(line);
    }

    /// Controls, and what one reader or another takes for a line end or a byte order mark.
    static bool isUnusual(QChar c)
    {
        const char16_t unit = c.unicode();
        return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0x2028 || unit == 0x2029 ||
               unit == 0xFEFF || unit >= 0xFFFE;
    }

    void readField(QStringView line)
    {
        constexpr qsizetype LongestName = 100;
        const qsizetype colon = line.indexOf(u':');
        if (colon < 1 || colon > LongestName || !isName(line.first(colon))) {
            giveUp();
            return;
        }
        m_root.keys.append(line.first(colon).toString());
        QStringView rest = line.sliced(colon + 1);
        if (rest.isEmpty()) {
            m_root.items.push_back(FrontValue{FrontValue::Form::Null, {}, m_line, {}, {}});
            m_listIndent = AnyIndent;
            return;
        }
        if (rest.front() != u' ') {
            giveUp();
            return;
        }
        m_listIndent = NoList;
        rest = withoutSpaces(rest);
        m_root.items.push_back(rest.front() == u'[' ? flowList(rest) : scalar(rest));
    }

    void readItem(QStringView line)
    {
        qsizetype indent = 0;
        while (line.at(indent) == u' ')
            ++indent;
        const QStringView item = line.sliced(indent);
        if (m_listIndent == NoList || (m_listIndent != AnyIndent && m_listIndent != indent) ||
            !item.startsWith(u"- ")) {
            giveUp();
            return;
        }
        FrontValue &list = m_root.items.back();
        if (m_listIndent == AnyIndent) {
            list.form = FrontValue::Form::List;
            list.line = m_line;
        }
        m_listIndent = indent;
        list.items.push_back(scalar(withoutSpaces(item.sliced(2))));
    }

    static bool isName(QStringView name)
    {
        const auto isLetter = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        };
        return isLetter(name.front()) && !isNull(name) &&
               std::all_of(name.begin(), name.end(), [&isLetter](QChar c) {
                   return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
               });
    }

    static bool isNull(QStringView word)
    {
        return word == u"null" || word == u"Null" || word == u"NULL";
    }

    FrontValue scalar(QStringView text)
    {
        FrontValue value{FrontValue::Form::Scalar, {}, m_line, {}, {}};
        qsizetype end = 0;
        if (text.front() == u'"')
            end = doubleQuoted(text, value.text);
        else if (text.front() == u'\'')
            end = singleQuoted(text, value.text);
        else
            end = plain(text, value.text);
        if (end != text.size())
            giveUp();
        return value;
    }

    qsizetype plain(QStringView text, QString &value)
    {
        const QChar first = text.front();
        const bool plainStart = first.isLetterOrNumber() || first.isHighSurrogate() ||
                                QStringView(u"_(/.$+").contains(first);
        if (!plainStart || isNull(text) || text.endsWith(u':') || text.contains(u": ") ||
            text.contains(u" #"))
            giveUp();
        value = text.toString();
        return text.size();
    }

    /// Reads the quoted text that `text` begins with and gives where it ends.
    qsizetype doubleQuoted(QStringView text, QString &value)
    {
        value.reserve(text.size());
        qsizetype at = 1;
        for (; at < text.size() && text.at(at) != u'"'; ++at) {
            QChar c = text.at(at);
            if (c == u'\\') {
                const QChar escaped = ++at < text.size() ? text.at(at) : QChar();
                if (escaped == u'n')
                    c = u'\n';
                else if (escaped == u't')
                    c = u'\t';
                else if (escaped == u'"' || escaped == u'\\' || escaped == u'/')
                    c = escaped;
                else
                    giveUp();
            }
            value.append(c);
        }
        if (at >= text.size())
            giveUp();
        return at + 1;
    }

    qsizetype singleQuoted(QStringView text, QString &value)
    {
        qsizetype at = 1;
        for (; at < text.size(); ++at) {
            if (text.at(at) == u'\'') {
                if (at + 1 >= text.size() || text.at(at + 1) != u'\'')
                    return at + 1;
                ++at;
            }
            value.append(text.at(at));
        }
        giveUp();
        return at;
    }

    FrontValue flowList(QStringView text)
    {
        FrontValue list{FrontValue::Form::List, {}, m_line, {}, {}};
        if (!text.endsWith(u']')) {
            giveUp();
            return list;
        }
        QStringView rest = withoutSpaces(text.sliced(1).chopped(1));
        while (m_plain && !rest.isEmpty()) {
            FrontValue item{FrontValue::Form::Scalar, {}, m_line, {}, {}};
            qsizetype end = 0;
            if (rest.front() == u'"') {
                end = doubleQuoted(rest, item.text);
            } else if (rest.front() == u'\'') {
                end = singleQuoted(rest, item.text);
            } else {
                end = rest.indexOf(u',');
                end = end < 0 ? rest.size() : end;
                const QStringView words = withoutSpaces(rest.first(end));
                if (words.isEmpty() || words.contains(u':') ||
                    std::any_of(words.begin(), words.end(), [](QChar c) {
                        return QStringView(u"[]{}?#").contains(c);
                    })) {
                    giveUp();
                    break;
                }
                plain(words, item.text);
            }
            list.items.push_back(std::move(item));
            rest = end < rest.size() ? withoutSpaces(rest.sliced(end)) : QStringView();
            if (rest.isEmpty())
                break;
            if (rest.front() != u',' || rest.size() == 1)
                giveUp();
            rest = withoutSpaces(rest.sliced(1));
        }
        return list;
    }

    static constexpr qsizetype NoList = -1;    ///< the last field has its value
    static constexpr qsizetype AnyIndent = -2; ///< a list may follow

    QStringView m_yaml;
    int m_line;
    bool m_plain = true;
    qsizetype m_listIndent = NoList;
    FrontValue m_root;
};

} // namespace

std::optional<FrontValue> readFlatYaml(QStringView yaml, int firstLine)
{
    return FlatYamlReader(yaml, firstLine).read();
}

} // namespace stet
