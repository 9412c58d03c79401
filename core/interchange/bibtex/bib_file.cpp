// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_file.h"

#include "core/base/core_words.h"
#include "core/interchange/bibtex/bib_inheritance.h"
#include "core/interchange/bibtex/bib_scanner.h"

#include <QHash>

#include <btparse.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>

namespace stet {

namespace {

constexpr char resyncWords[] = " (skipping to next \"@\")"; ///< as libbtparse has them

constexpr size_t FieldsAtOnce = 32; // see MostPieces of the scanner
constexpr qsizetype MostExpanded = 20'000'000;
constexpr qsizetype LongestAbbreviation = 1'000'000;

std::mutex &parserMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct FreeTree
{
    void operator()(AST *tree) const { bt_free_ast(tree); }
};

using Tree = std::unique_ptr<AST, FreeTree>;

/// What the library writes to stderr while it lives. The GNU C library lets `stderr` be set like
/// any variable (its manual, "Standard Streams").
class CaughtWords
{
public:
    CaughtWords()
        : m_stream(::open_memstream(&m_text, &m_size))
        , m_before(stderr)
    {
        if (m_stream != nullptr)
            stderr = m_stream;
    }

    ~CaughtWords()
    {
        stderr = m_before;
        if (m_stream != nullptr)
            std::fclose(m_stream);
        std::free(m_text);
    }

    Q_DISABLE_COPY_MOVE(CaughtWords)

    /// The first line: "line 7, syntax error: found …".
    [[nodiscard]] QString firstLine()
    {
        if (m_stream == nullptr || std::fflush(m_stream) != 0)
            return {};
        return QString::fromUtf8(m_text, qsizetype(m_size)).section(u'\n', 0, 0).simplified();
    }

private:
    char *m_text = nullptr;
    size_t m_size = 0;
    FILE *m_stream;
    FILE *m_before;
};

/// `field` with the blank lines in it as paragraph separators (U+2029): of line breaks libbtparse
/// makes spaces.
QByteArray withParagraphs(std::string_view field)
{
    QByteArray text;
    text.reserve(qsizetype(field.size()));
    for (size_t at = 0; at < field.size();) {
        const size_t end = std::min(field.find('\n', at), field.size());
        text.append(field.data() + at, qsizetype(end - at));
        if (end == field.size())
            break;
        const size_t next = field.find_first_not_of(" \t\r", end + 1);
        const bool isBlank = next != std::string_view::npos && field[next] == '\n';
        text += isBlank ? "\n\xE2\x80\xA9" : "\n";
        at = isBlank ? next : end + 1;
    }
    return text;
}

/// Reads one file's parts. Holds the library while it lives.
class BibReading
{
public:
    BibReading()
        : m_lock(parserMutex())
    {
        bt_initialize();
        // Values come as they are written: abbreviations are ours, with a budget.
        bt_set_stringopts(BTE_REGULAR, 0);
        bt_set_stringopts(BTE_MACRODEF, 0);
        const char *months[] = {"January",
                                "February",
                                "March",
                                "April",
                                "May",
                                "June",
                                "July",
                                "August",
                                "September",
                                "October",
                                "November",
                                "December"};
        for (const char *month : months)
            m_abbreviations.insert(QString::fromLatin1(month).left(3).toLower(),
                                   QString::fromLatin1(month));
    }

    ~BibReading() { bt_cleanup(); }

    Q_DISABLE_COPY_MOVE(BibReading)

    BibFile read(const std::string_view text)
    {
        BibScanner scanner(text);
        while (const std::optional<BibPart> part = scanner.next())
            take(*part);
        return std::move(m_file);
    }

private:
    void take(const BibPart &part)
    {
        BibEntry entry;
        entry.line = part.line;
        entry.type = textOf(part.type).toLower();
        entry.key = textOf(part.key);
        entry.refusal = part.refusal;
        const bool defines = entry.type == u"string";
        for (size_t first = 0; first < part.fields.size() && entry.refusal.isEmpty();
             first += FieldsAtOnce)
            readFields(part, first, entry);
        if (!defines) {
            m_file.entries.push_back(std::move(entry));
            return;
        }
        if (!entry.refusal.isEmpty())
            m_file.warnings.append(
                CoreWords::tr("Line %1: an abbreviation (@string) is left out: %2")
                    .arg(QString::number(part.line), entry.refusal));
        for (const BibField &field : entry.fields)
            m_abbreviations.insert(field.name, field.value.left(LongestAbbreviation));
    }

    /// Has some fields read as an entry of their own.
    void readFields(const BibPart &part, size_t first, BibEntry &entry)
    {
        const size_t end = std::min(first + FieldsAtOnce, part.fields.size());
        QByteArray text = "@misc{k";
        for (size_t i = first; i < end; ++i) {
            // Each in a line of its own: a remark behind "%" ends with its line.
            text += ",\n";
            text += withParagraphs(part.fields[i]);
        }
        text += "\n}";
        CaughtWords words;
        boolean good = 0;
        const Tree tree(
            bt_parse_entry_s(text.data(), nullptr, part.fieldLines[first] - 1, 0, &good));
        if (!tree || good == 0) {
            entry.refusal = reasonOf(words.firstLine());
            return;
        }
        char *name = nullptr;
        for (AST *field = bt_next_field(tree.get(), nullptr, &name); field != nullptr;
             field = bt_next_field(tree.get(), field, &name))
            entry.fields.push_back({QString::fromUtf8(name).toLower(), valueOf(field, entry)});
    }

    /// The pieces of a value, joined.
    QString valueOf(AST *field, BibEntry &entry)
    {
        QString value;
        bt_nodetype type = BTAST_BOGUS;
        char *text = nullptr;
        for (AST *piece = bt_next_value(field, nullptr, &type, &text); piece != nullptr;
             piece = bt_next_value(field, piece, &type, &text)) {
            const QString written = QString::fromUtf8(text);
            value += type == BTAST_MACRO ? expanded(written, entry) : written;
        }
        return value;
    }

    QString expanded(const QString &name, BibEntry &entry)
    {
        const auto known = m_abbreviations.constFind(name.toLower());
        if (known == m_abbreviations.constEnd()) {
            entry.remarks.append(
                CoreWords::tr("the abbreviation \"%1\" is explained nowhere and stands as it is")
                    .arg(name.left(80)));
            return name;
        }
        m_expanded += known->size();
        if (m_expanded > MostExpanded) {
            entry.refusal = CoreWords::tr("the abbreviations of this file would take more than "
                                          "20 MB.");
            return {};
        }
        return *known;
    }

    /// "line 7, syntax error: found "x", expected "="" as a sentence.
    static QString reasonOf(const QString &said)
    {
        return said.isEmpty() ? CoreWords::tr("its fields cannot be read.")
                              : said.left(300).replace(QLatin1StringView(resyncWords), QString());
    }

    static QString textOf(std::string_view text)
    {
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    std::lock_guard<std::mutex> m_lock;
    QHash<QString, QString> m_abbreviations; // by names in lower case
    qsizetype m_expanded = 0;
    BibFile m_file;
};

} // namespace

BibFile readBibFile(const QString &text)
{
    BibFile file;
    {
        // The library reads C strings: what is behind a NUL would be lost.
        const QByteArray utf8 = QString(text).replace(QChar(0), QChar(0xFFFD)).toUtf8();
        BibReading reading;
        file = reading.read({utf8.constData(), size_t(utf8.size())});
    }
    inheritFields(file);
    return file;
}

} // namespace stet
