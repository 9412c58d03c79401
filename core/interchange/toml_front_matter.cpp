// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/interchange/front_matter.h"

#include <algorithm>

namespace stet {

namespace {

/// A recursive-descent reader of TOML 1.0 (toml.io). A table's fields become a map within the root.
class TomlReader
{
public:
    TomlReader(QStringView toml, int firstLine)
        : m_toml(toml)
        , m_line(firstLine)
    {}

    Result<FrontValue> read()
    {
        FrontValue root = emptyMap();
        QStringList table;
        while (!m_error) {
            skipBlank(true);
            if (atEnd())
                break;
            if (peek() == u'[')
                table = readTableName();
            else
                readField(root, table);
            skipBlank(false);
            if (!atEnd() && peek() != u'\n')
                refuse(CoreWords::tr("there is more on this line than one value."));
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return root;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_toml.size(); }

    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_toml.size() ? m_toml.at(m_at + ahead) : QChar();
    }

    QChar next()
    {
        const QChar c = peek();
        m_line += c == u'\n' ? 1 : 0;
        ++m_at;
        return c;
    }

    [[nodiscard]] bool ahead(QStringView words) const
    {
        return m_toml.sliced(std::min(m_at, m_toml.size())).startsWith(words);
    }

    void refuse(const QString &reason)
    {
        if (!m_error)
            m_error =
                refuseFrontMatter(
                    m_line, CoreWords::tr("the TOML front matter cannot be read: %1").arg(reason))
                    .value();
        m_at = m_toml.size();
    }

    [[nodiscard]] FrontValue emptyMap() const
    {
        return FrontValue{FrontValue::Form::Map, {}, m_line, {}, {}};
    }

    /// Passes over spaces and a comment; over line ends too where `lines`.
    void skipBlank(bool lines)
    {
        while (!atEnd()) {
            if (peek() == u'#') {
                while (!atEnd() && peek() != u'\n')
                    next();
            } else if (peek() == u' ' || peek() == u'\t' || (lines && peek() == u'\n')) {
                next();
            } else {
                return;
            }
        }
    }

    QStringList readTableName()
    {
        const bool isArray = ahead(u"[[");
        m_at += isArray ? 2 : 1;
        QStringList name = readName();
        const QStringView closing = isArray ? u"]]" : u"]";
        if (ahead(closing))
            m_at += closing.size();
        else
            refuse(CoreWords::tr("the table's name is not closed."));
        return name;
    }

    /// A dotted name: `a.b."c d"`.
    QStringList readName()
    {
        QStringList parts;
        do {
            skipBlank(false);
            QString part;
            if (peek() == u'"' || peek() == u'\'') {
                part = readString();
            } else {
                while (peek().isLetterOrNumber() || peek() == u'_' || peek() == u'-')
                    part.append(next());
                if (part.isEmpty())
                    refuse(CoreWords::tr("a name is missing."));
            }
            parts.append(part);
            skipBlank(false);
            if (parts.size() > MaxFrontMatterDepth)
                refuse(CoreWords::tr("a name has too many parts."));
        } while (!m_error && peek() == u'.' && next() == u'.');
        return parts;
    }

    void readField(FrontValue &map, const QStringList &table)
    {
        const QStringList name = table + readName();
        if (!m_error && next() != u'=')
            refuse(CoreWords::tr("after the name \"%1\" there is no \"=\".").arg(name.join(u'.')));
        skipBlank(false);
        FrontValue value = readValue(1);
        FrontValue *place = &map;
        for (const QString &part : name.first(name.size() - 1)) {
            qsizetype index = place->keys.indexOf(part);
            if (place->keys.size() > MaxFrontMatterFields)
                refuse(CoreWords::tr("it has too many fields."));
            if (index < 0) {
                index = place->keys.size();
                place->keys.append(part);
                place->items.push_back(emptyMap());
            }
            place = &place->items.at(size_t(index));
            if (place->form != FrontValue::Form::Map) {
                refuse(CoreWords::tr("\"%1\" is both a value and a table.").arg(part));
                return;
            }
        }
        place->keys.append(name.last());
        place->items.push_back(std::move(value));
    }

    FrontValue readValue(int depth)
    {
        FrontValue value{FrontValue::Form::Scalar, {}, m_line, {}, {}};
        if (depth > MaxFrontMatterDepth) {
            refuse(CoreWords::tr("it is nested too deeply."));
        } else if (peek() == u'"' || peek() == u'\'') {
            value.text = readString();
        } else if (peek() == u'[') {
            value = readArray(depth);
        } else if (peek() == u'{') {
            value = readInlineTable(depth);
        } else {
            // A number, a date or a truth value: its text, up to what cannot be part of it.
            while (!atEnd() && !QStringView(u",]}#\n").contains(peek()))
                value.text.append(next());
            value.text = value.text.trimmed();
            if (value.text.isEmpty() || value.text.contains(u'"'))
                refuse(CoreWords::tr("a value is missing or is not quoted."));
        }
        return value;
    }

    FrontValue readArray(int depth)
    {
        FrontValue list{FrontValue::Form::List, {}, m_line, {}, {}};
        next();
        while (!m_error) {
            skipBlank(true);
            if (peek() == u']') {
                next();
                break;
            }
            list.items.push_back(readValue(depth + 1));
            skipBlank(true);
            if (peek() == u',')
                next();
            else if (peek() != u']')
                refuse(CoreWords::tr("the list is not closed."));
        }
        return list;
    }

    FrontValue readInlineTable(int depth)
    {
        FrontValue map = emptyMap();
        next();
        while (!m_error) {
            skipBlank(false);
            if (peek() == u'}') {
                next();
                break;
            }
            const QStringList name = readName();
            if (!m_error && next() != u'=')
                refuse(CoreWords::tr("a value in braces has no \"=\"."));
            skipBlank(false);
            map.keys.append(name.join(u'.'));
            map.items.push_back(readValue(depth + 1));
            skipBlank(false);
            if (peek() == u',')
                next();
            else if (peek() != u'}')
                refuse(CoreWords::tr("the braces are not closed."));
        }
        return map;
    }

    QString readString()
    {
        const QChar quote = peek();
        const bool escapes = quote == u'"';
        const QString three(3, quote);
        const bool isLong = ahead(three);
        m_at += isLong ? 3 : 1;
        if (isLong && peek() == u'\n')
            next();
        QString text;
        while (!atEnd()) {
            if (isLong && ahead(three)) {
                m_at += 3;
                // Up to two quotes may stand right before the closing three.
                for (int n = 0; n < 2 && peek() == quote; ++n)
                    text.append(next());
                return text;
            }
            if (!isLong && peek() == quote) {
                next();
                return text;
            }
            if (!isLong && peek() == u'\n')
                break;
            const QChar c = next();
            if (escapes && c == u'\\')
                readEscape(text, isLong);
            else
                text.append(c);
        }
        refuse(CoreWords::tr("a quoted text is not closed."));
        return text;
    }

    void readEscape(QString &text, bool isLong)
    {
        const QChar c = next();
        if (isLong && (c == u'\n' || c == u' ')) {
            while (!atEnd() && peek().isSpace())
                next();
            return;
        }
        switch (c.unicode()) {
        case u'b':
            text.append(u'\b');
            break;
        case u't':
            text.append(u'\t');
            break;
        case u'n':
            text.append(u'\n');
            break;
        case u'f':
            text.append(u'\f');
            break;
        case u'r':
            text.append(u'\r');
            break;
        case u'"':
        case u'\\':
            text.append(c);
            break;
        case u'u':
        case u'U': {
            const qsizetype digits = c == u'u' ? 4 : 8;
            bool good = false;
            const uint point =
                m_at + digits <= m_toml.size() ? m_toml.sliced(m_at, digits).toUInt(&good, 16) : 0;
            if (!good || point > QChar::LastValidCodePoint) {
                refuse(CoreWords::tr("\"\\%1\" is followed by no character number.").arg(c));
                return;
            }
            m_at += digits;
            text.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1));
            break;
        }
        default:
            refuse(CoreWords::tr("\"\\%1\" means nothing in TOML.").arg(c));
        }
    }

    QStringView m_toml;
    qsizetype m_at = 0;
    int m_line;
    std::optional<Error> m_error;
};

} // namespace

Result<FrontValue> readToml(QStringView toml, int firstLine)
{
    return TomlReader(toml, firstLine).read();
}

} // namespace stet
