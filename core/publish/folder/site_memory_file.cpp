// SPDX-License-Identifier: GPL-3.0-or-later
// The file of what is remembered of a site.
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/desk/opening/state_folder.h"
#include "core/galley/stable_hash.h"
#include "core/publish/folder/site_memory.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace stet {

namespace {

constexpr qint64 MaxMemory = 800'000'000;
constexpr quint32 Magic = 0x53746d32; // goes up where the format is another
constexpr qsizetype NameDigits = 16;

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

void writePage(QDataStream &out, const QString &path, const SiteMemory::KnownPage &page)
{
    out << path.toUtf8() << page.inputs << quint32(page.asked.size());
    for (const quint32 number : page.asked)
        out << number;
    out << page.images << quint32(page.findings.size());
    for (const PageFinding &finding : page.findings)
        write(out, finding);
}

void writeFile(QDataStream &out, const QString &path, const QByteArray &hash, const FileMark &mark)
{
    const auto &[size, modified, changed, node] = mark;
    out << path.toUtf8() << hash << size << modified << changed << node;
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

void SiteMemory::write(DeskId desk, const QString &folder)
{
    const QString path = memoryPath(desk, folder);
    if (!QDir().mkpath(stateFolder() + QStringLiteral("/sites")))
        return;
    const QFileInfo there(path);
    const bool isAsRead = m_whole > 0 && !there.isSymLink() && there.size() == m_read;
    const QByteArray added = isAsRead ? addition() : QByteArray();
    if (isAsRead && m_read + added.size() <= m_whole + m_whole / 4) {
        QFile file(path);
        if (file.open(QIODevice::Append) && file.write(added) == added.size() && file.flush())
            m_read += added.size();
        else
            m_whole = 0; // half of it may stand there: all is written next
    } else {
        forgetUnasked();
        const QByteArray all = bytes();
        QSaveFile file(path);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(all) >= 0 && file.commit();
        m_whole = written ? all.size() : 0;
        m_read = m_whole;
    }
    m_readQuestions = m_questions.size();
    m_newPages.clear();
    m_newFiles.clear();
    m_isChanged = false;
}

QByteArray SiteMemory::bytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << Magic << quint32(m_questions.size());
    for (const QString &question : m_questions)
        out << question.toUtf8();
    out << quint32(m_pages.size());
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page)
        writePage(out, page.key(), *page);
    out << quint32(m_files.size());
    for (auto file = m_files.begin(); file != m_files.end(); ++file)
        writeFile(out, file.key(), file->hash, file->mark);
    return bytes;
}

/// What is new: its size, a hash of it, and the rest as `bytes` has it.
QByteArray SiteMemory::addition() const
{
    QByteArray part;
    QDataStream out(&part, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << quint32(m_questions.size() - m_readQuestions);
    for (size_t number = m_readQuestions; number < m_questions.size(); ++number)
        out << m_questions[number].toUtf8();
    out << quint32(m_newPages.size());
    for (const QString &path : m_newPages)
        writePage(out, path, m_pages.value(path));
    out << quint32(m_newFiles.size());
    for (const QString &path : m_newFiles) {
        const KnownFile file = m_files.value(path);
        writeFile(out, path, file.hash, file.mark);
    }
    QByteArray framed;
    QDataStream frame(&framed, QIODevice::WriteOnly);
    frame.setVersion(QDataStream::Qt_6_4);
    frame << part << stableHash(part.constData(), size_t(part.size()));
    return framed;
}

bool SiteMemory::take(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    in >> magic;
    qint64 at = qint64(sizeof magic);
    if (magic != Magic || !takePart(bytes, at))
        return false;
    m_whole = at;
    m_read = at;
    const bool isWhole = takeAdditions(bytes.sliced(at));
    m_readQuestions = m_questions.size();
    return isWhole;
}

/// What was added, up to where one is not whole: its program died, and all is written next.
bool SiteMemory::takeAdditions(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    while (!in.atEnd()) {
        QByteArray part;
        quint64 hash = 0;
        in >> part >> hash;
        qint64 at = 0;
        if (in.status() != QDataStream::Ok ||
            hash != stableHash(part.constData(), size_t(part.size())))
            break;
        if (!takePart(part, at))
            return false;
        m_read = m_whole + in.device()->pos();
    }
    return true;
}

bool SiteMemory::takePart(const QByteArray &bytes, qint64 &at)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in.device()->seek(at);
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
    for (quint32 left = count(); left > 0 && in.status() == QDataStream::Ok; --left)
        m_questions.push_back(text());
    for (quint32 left = count(); left > 0 && in.status() == QDataStream::Ok; --left) {
        KnownPage &page = m_pages[text()];
        page = {};
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
    at = in.device()->pos();
    return in.status() == QDataStream::Ok;
}

} // namespace stet
