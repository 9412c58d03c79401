// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/handover/exported_checks.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace stet::test {

namespace {

/// What was said of an article, so that two desks can be compared: neither versions nor what stands
/// in another desk's chain.
struct SaidOf
{
    std::vector<Claim> claims;
    std::vector<Evidence> evidence;
    std::vector<Verdict> verdicts;
    std::optional<SignOff> signOff;
};

SaidOf saidOf(const ReviewedArticle &sheet)
{
    SaidOf said;
    for (const ClaimRecord &record : sheet.records) {
        said.claims.push_back(record.claim);
        said.evidence.insert(said.evidence.end(), record.evidence.begin(), record.evidence.end());
        if (record.verdict)
            said.verdicts.push_back(*record.verdict);
    }
    said.signOff = sheet.signOff;
    if (said.signOff) {
        said.signOff->revision.clear(); // of the chain of versions here
        said.signOff->renews = {};
    }
    const auto byId = [](auto &all) {
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    };
    byId(said.claims);
    byId(said.evidence);
    byId(said.verdicts);
    return said;
}

} // namespace

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const ImportLine *lineOf(const ImportReport &report, const QString &ending)
{
    const auto line =
        std::find_if(report.lines.begin(), report.lines.end(), [&](const ImportLine &one) {
            return one.from.endsWith(ending);
        });
    return line == report.lines.end() ? nullptr : &*line;
}

void ExportedChecks::compare(const ReviewedArticle &here, const ReviewedArticle &there)
{
    const SaidOf one = saidOf(here);
    const SaidOf other = saidOf(there);
    QCOMPARE(here.checked.counts, there.checked.counts);
    QVERIFY(one.claims == other.claims);
    QVERIFY(one.evidence == other.evidence);
    QVERIFY(one.verdicts == other.verdicts);
    QVERIFY(one.signOff == other.signOff);
}

QString ExportedChecks::out() const
{
    return m_folder->filePath(u"out"_s);
}

QString ExportedChecks::checksFile() const
{
    return out() + u"/checks/gripper.json"_s;
}

QString ExportedChecks::database() const
{
    return m_away->path() + u"/desk.sqlite"_s;
}

ExportReport ExportedChecks::exported()
{
    return must(Exporting(m_home->mara()).toFolder({out(), {}, {}}));
}

ImportReport ExportedChecks::imported()
{
    return must(Importing(*m_away).takePaths({out()}));
}

bool ExportedChecks::leaves(const QByteArray &words) const
{
    QDirIterator files(out(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (bytesOf(files.next()).contains(words))
            return true;
    }
    return false;
}

} // namespace stet::test
