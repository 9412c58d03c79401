// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_memory.h"

#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/desk/opening/state_folder.h"

#include <QDataStream>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace stet {

namespace {

constexpr qint64 MaxMemory = 800'000'000;
constexpr quint32 Magic = 0x53746d31; // goes up where the format is another
constexpr qsizetype NameDigits = 16;
constexpr quint32 NoNumber = 0xffffffff;

QString memoryPath(DeskId desk, const QString &folder)
{
    return stateFolder() + QStringLiteral("/sites/") + desk.toString() + u'-' +
           QString::fromLatin1(sha256Hex(folder.toUtf8()).left(NameDigits));
}

void write(QDataStream &out, const PageFinding &finding)
{
    const auto &[article, problem, line] = finding;
    const auto &[what, weight, range, subject, place, row] = problem;
    out << article << qint32(line) << qint32(what) << qint32(weight) << qint64(range.start)
        << qint64(range.length) << subject << qint32(place) << qint32(row);
}

PageFinding readFinding(QDataStream &in)
{
    PageFinding finding;
    qint32 line = 0;
    qint32 what = 0;
    qint32 weight = 0;
    qint64 start = 0;
    qint64 length = 0;
    qint32 place = 0;
    qint32 row = 0;
    in >> finding.article >> line >> what >> weight >> start >> length >> finding.problem.subject >>
        place >> row;
    finding.line = line;
    Problem &problem = finding.problem;
    problem.what = Problem::What(std::clamp(what, 0, int(Problem::lastWhat)));
    problem.weight = Problem::Weight(std::clamp(weight, 0, int(Problem::Weight::Error)));
    problem.range.start = qsizetype(start);
    problem.range.length = qsizetype(length);
    problem.place = Problem::Place(std::clamp(place, 0, int(Problem::lastPlace)));
    problem.row = row;
    return finding;
}

} // namespace

SiteMemory SiteMemory::read(DeskId desk, const QString &folder)
{
    const Result<QByteArray> bytes =
        readRegularFile(memoryPath(desk, folder), MaxMemory, LastLink::Refuse);
    SiteMemory memory;
    return bytes && memory.take(*bytes) ? std::move(memory) : SiteMemory();
}

void SiteMemory::write(DeskId desk, const QString &folder) const
{
    const QString path = memoryPath(desk, folder);
    if (!QDir().mkpath(stateFolder() + QStringLiteral("/sites")))
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes()) >= 0)
        (void)file.commit();
}

QByteArray SiteMemory::bytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    std::vector<quint32> asked; // what no page asks any more goes
    std::vector<quint32> numbers(m_questions.size(), NoNumber);
    for (const KnownPage &page : m_pages) {
        for (const quint32 number : page.asked) {
            if (numbers[number] != NoNumber)
                continue;
            numbers[number] = quint32(asked.size());
            asked.push_back(number);
        }
    }
    out << Magic << quint32(asked.size());
    for (const quint32 number : asked)
        out << m_questions[number].toUtf8();
    out << quint32(m_pages.size());
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        out << page.key().toUtf8() << page->inputs << quint32(page->asked.size());
        for (const quint32 number : page->asked)
            out << numbers[number];
        out << page->images << quint32(page->findings.size());
        for (const PageFinding &finding : page->findings)
            stet::write(out, finding);
    }
    out << quint32(m_files.size());
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        const auto &[size, modified, changed, node] = file->mark;
        out << file.key().toUtf8() << file->hash << size << modified << changed << node;
    }
    return bytes;
}

bool SiteMemory::take(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    const auto count = [&in] {
        quint32 number = 0;
        in >> number;
        return in.status() == QDataStream::Ok ? number : 0;
    };
    const auto text = [&in] {
        QByteArray utf8;
        in >> utf8;
        return QString::fromUtf8(utf8);
    };
    if (count() != Magic)
        return false;
    for (quint32 left = count(); left > 0 && in.status() == QDataStream::Ok; --left)
        m_questions.push_back(text());
    for (quint32 left = count(); left > 0 && in.status() == QDataStream::Ok; --left) {
        KnownPage &page = m_pages[text()];
        in >> page.inputs;
        for (quint32 asked = count(); asked > 0 && in.status() == QDataStream::Ok; --asked)
            page.asked.push_back(count());
        in >> page.images;
        for (quint32 found = count(); found > 0 && in.status() == QDataStream::Ok; --found)
            page.findings.push_back(readFinding(in));
        if (std::any_of(page.asked.begin(), page.asked.end(), [this](quint32 number) {
                return number >= m_questions.size();
            }))
            return false;
    }
    for (quint32 left = count(); left > 0 && in.status() == QDataStream::Ok; --left) {
        KnownFile &file = m_files[text()];
        auto &[size, modified, changed, node] = file.mark;
        in >> file.hash >> size >> modified >> changed >> node;
    }
    return in.status() == QDataStream::Ok;
}

const SiteMemory::KnownPage *SiteMemory::page(const QString &path) const
{
    const auto found = m_pages.constFind(path);
    return found == m_pages.constEnd() ? nullptr : &*found;
}

quint32 SiteMemory::numberOf(const QString &question)
{
    if (m_numbers.isEmpty()) {
        for (size_t number = 0; number < m_questions.size(); ++number)
            m_numbers.insert(m_questions[number], quint32(number));
    }
    const auto known = m_numbers.constFind(question);
    if (known != m_numbers.constEnd())
        return *known;
    m_questions.push_back(question);
    return *m_numbers.insert(question, quint32(m_questions.size() - 1));
}

void SiteMemory::keepPage(const QString &path, quint64 inputs, const PageTrace &trace)
{
    KnownPage page{inputs, {}, trace.images, trace.findings};
    for (const QString &question : trace.asked)
        page.asked.push_back(numberOf(question));
    m_pages.insert(path, std::move(page));
    m_isChanged = true;
}

PageTrace SiteMemory::traceOf(const KnownPage &page) const
{
    PageTrace trace{{}, page.images, page.findings};
    for (const quint32 number : page.asked)
        trace.asked.append(m_questions[number]);
    return trace;
}

std::optional<FileMark> SiteMemory::mark(const QString &path, const SiteFileNote &note) const
{
    const auto file = m_files.constFind(path);
    if (file == m_files.constEnd() || file->hash != note.hash || note.hash.isEmpty())
        return std::nullopt;
    return file->mark;
}

void SiteMemory::keepMark(const QString &path, const QByteArray &hash, const FileMark &mark)
{
    m_files.insert(path, {hash, mark});
    m_isChanged = true;
}

void SiteMemory::keepOnly(const SiteManifest &manifest)
{
    m_pages.removeIf([&](const QHash<QString, KnownPage>::iterator &page) {
        return !manifest.files.contains(page.key());
    });
    m_files.removeIf([&](const QHash<QString, KnownFile>::iterator &file) {
        return !manifest.files.contains(file.key());
    });
}

} // namespace stet
