// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_inheritance.h"

#include "core/base/core_words.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

constexpr int DeepestChain = 32;
constexpr qsizetype MostInherited = 20'000'000; // characters of a file

const BibField *fieldOf(const BibEntry &entry, QStringView name)
{
    const auto field = std::find_if(entry.fields.begin(),
                                    entry.fields.end(),
                                    [name](const BibField &one) { return one.name == name; });
    return field == entry.fields.end() ? nullptr : &*field;
}

bool isOneOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&word](const char *one) {
        return word == QLatin1StringView(one);
    });
}

/// The name under which a child takes a field of its parent; empty where it does not.
QString inheritedName(const QString &name, const BibEntry &child)
{
    if (isOneOf(name, {"crossref",      "xdata",       "xref",       "ids",     "entryset",
                       "entrysubtype",  "execute",     "label",      "options", "presort",
                       "related",       "relatedtype", "shorthand",  "sortkey", "sorttitle",
                       "shorttitle",    "abstract",    "annotation", "annote",  "file",
                       "keywords",      "comment",     "timestamp",  "owner",   "date-added",
                       "date-modified", "note"}))
        return {};
    const bool partOfBook = child.type.startsWith(u"in") || child.type.startsWith(u"supp") ||
                            child.type == u"bookinbook" || child.type == u"conference";
    const bool partOfPeriodical = child.type == u"article" || child.type == u"suppperiodical";
    if (name == u"title" || name == u"subtitle" || name == u"titleaddon") {
        if (partOfBook)
            return QStringLiteral("book") + name;
        if (partOfPeriodical)
            return name == u"titleaddon" ? QString() : QStringLiteral("journal") + name;
        return child.type.startsWith(u"mv") ? QString() : QStringLiteral("main") + name;
    }
    if (name == u"author" && child.type.startsWith(u"inbook"))
        return QStringLiteral("bookauthor");
    // The makers of a collection did not write its parts.
    if (name == u"author" && partOfBook)
        return {};
    return name;
}

/// Settles entries after those that they take from, without recursion: a chain may be as long as
/// the file.
class Inheritance
{
public:
    explicit Inheritance(BibFile &file)
        : m_entries(file.entries)
        , m_states(file.entries.size(), State::Open)
        , m_lengths(file.entries.size(), 0)
    {
        for (size_t i = 0; i < m_entries.size(); ++i) {
            if (!m_entries[i].key.isEmpty() && !m_places.contains(m_entries[i].key))
                m_places.insert(m_entries[i].key, i);
        }
    }

    void run()
    {
        std::vector<size_t> open;
        for (size_t i = 0; i < m_entries.size(); ++i) {
            open.push_back(i);
            while (!open.empty()) {
                const size_t index = open.back();
                if (m_states[index] == State::Open) {
                    m_states[index] = State::Busy;
                    for (const Parent &parent : parentsOf(index)) {
                        if (m_states[parent.place] == State::Open)
                            open.push_back(parent.place);
                    }
                    continue;
                }
                if (m_states[index] == State::Busy)
                    settle(index);
                open.pop_back();
            }
        }
    }

private:
    enum class State { Open, Busy, Done };
    enum class Gives { Everything, ByRule };

    struct Parent
    {
        size_t place = 0;
        Gives gives = Gives::ByRule;
    };

    std::vector<Parent> parentsOf(size_t index)
    {
        std::vector<Parent> parents;
        const auto add = [&](const QString &written, Gives gives) {
            const QString key = written.trimmed();
            const auto place = m_places.constFind(key);
            if (place != m_places.constEnd())
                parents.push_back({*place, gives});
            else if (m_states[index] == State::Done)
                m_entries[index].remarks.append(CoreWords::tr("\"%1\", which it takes fields from, "
                                                              "is not in this file")
                                                    .arg(key.left(80)));
        };
        if (const BibField *xdata = fieldOf(m_entries[index], u"xdata")) {
            const QStringList keys = xdata->value.split(u',', Qt::SkipEmptyParts);
            for (const QString &key : keys.mid(0, MostSets))
                add(key, Gives::Everything);
        }
        if (const BibField *crossref = fieldOf(m_entries[index], u"crossref"))
            add(crossref->value, Gives::ByRule);
        return parents;
    }

    void settle(size_t index)
    {
        int &length = m_lengths[index];
        const std::vector<Parent> parents = parentsOf(index);
        for (const Parent &parent : parents)
            length = std::max(length,
                              m_states[parent.place] == State::Busy ? TooLong
                                                                    : m_lengths[parent.place] + 1);
        m_states[index] = State::Done;
        BibEntry &entry = m_entries[index];
        if (length >= TooLong) {
            length = TooLong;
            if (entry.refusal.isEmpty())
                entry.refusal = CoreWords::tr("what it takes from others (crossref, xdata) leads "
                                              "back to itself or over more than 32 entries.");
            return;
        }
        for (const Parent &parent : parents)
            copy(m_entries[parent.place], entry, parent.gives);
        (void)parentsOf(index); // tells of those that are missing
        std::erase_if(entry.fields, [](const BibField &field) {
            return field.name == u"crossref" || field.name == u"xdata";
        });
    }

    void copy(const BibEntry &parent, BibEntry &child, Gives gives)
    {
        for (const BibField &field : parent.fields) {
            const QString name =
                gives == Gives::Everything ? field.name : inheritedName(field.name, child);
            if (name.isEmpty() || fieldOf(child, name) != nullptr)
                continue;
            m_inherited += field.value.size();
            if (m_inherited > MostInherited) {
                child.refusal = CoreWords::tr("this file gives more than 20 MB from entry to entry "
                                              "(crossref, xdata).");
                return;
            }
            child.fields.push_back({name, field.value});
        }
    }

    static constexpr int TooLong = DeepestChain + 1;
    static constexpr qsizetype MostSets = 100; // in one xdata field

    std::vector<BibEntry> &m_entries;
    std::vector<State> m_states;
    std::vector<int> m_lengths; // of the chains that lead up from each
    QHash<QString, size_t> m_places;
    qsizetype m_inherited = 0;
};

} // namespace

void inheritFields(BibFile &file)
{
    Inheritance(file).run();
    std::erase_if(file.entries, [](const BibEntry &entry) { return entry.type == u"xdata"; });
}

} // namespace stet
