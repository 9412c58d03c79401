// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/publish/publish_findings_model.h"
#include "ui/publish/site_changes_model.h"
#include "ui/publish/site_findings_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

HeldFinding heldFinding(FindingHold hold, const QString &subject)
{
    HeldFinding held;
    held.hold = hold;
    held.finding.finding.rule = GateRule::Disputed;
    held.finding.finding.subject = subject;
    return held;
}

PageFinding pageFinding(const QString &slug, Problem::What what)
{
    PageFinding finding;
    finding.article = slug;
    finding.problem.what = what;
    finding.problem.subject = u"key"_s;
    return finding;
}

} // namespace

/// The lists of what was found, before an article is published and on the pages of a site.
class TestPublishModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aFindingSaysItsWeightBySignAndWord()
    {
        PublishFindingsModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setFindings({heldFinding(FindingHold::Blocks, u"12 Nm"_s),
                           heldFinding(FindingHold::Elsewhere, u"two\nlines"_s),
                           heldFinding(FindingHold::Warns, {})});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data().toString(), u"✗  Disputed: 12 Nm"_s);
        QCOMPARE(model.index(1).data().toString(), u"△  Disputed: two lines"_s);
        QCOMPARE(model.index(2).data().toString(), u"!  Disputed"_s);
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"Stands"_s));
        QCOMPARE(model.index(1).data(PublishFindingsModel::HoldRole).toInt(),
                 int(FindingHold::Elsewhere));
        QCOMPARE(model.count(FindingHold::Blocks), 1);
        QCOMPARE(model.findingAt(3), nullptr);
        QCOMPARE(model.findingAt(-1), nullptr);
    }

    void theSameFindingsMoveNobody()
    {
        PublishFindingsModel model;
        const std::vector<HeldFinding> some{heldFinding(FindingHold::Warns, u"a"_s)};
        model.setFindings(some);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFindings(some);
        QCOMPARE(reset.size(), 0);
        model.setFindings({heldFinding(FindingHold::Blocks, u"a"_s)});
        QCOMPARE(reset.size(), 1);
    }

    void thousandsAreCounted()
    {
        PublishFindingsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setFindings(std::vector<HeldFinding>(PublishFindingsModel::MostRows + 5,
                                                   heldFinding(FindingHold::Warns, u"a"_s)));
        QCOMPARE(model.rowCount(), int(PublishFindingsModel::MostRows) + 1);
        QVERIFY(model.index(model.rowCount() - 1).data().toString().contains(u"5"_s));
        QCOMPARE(model.findingAt(model.rowCount() - 1), nullptr);
        QCOMPARE(model.count(FindingHold::Warns), int(PublishFindingsModel::MostRows) + 5);
    }

    void pagesAndFilesThatStay()
    {
        SiteFindingsModel model;
        const QAbstractItemModelTester tester(&model);
        PageFindings findings;
        findings.kept = {pageFinding(u"gripper"_s, Problem::What::UnknownKey),
                         pageFinding(u"yard"_s, Problem::What::EmptySection)};
        findings.total = 4;
        model.setFindings(findings, {u"news/old.html"_s});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(model.index(0).data().toString().startsWith(u"gripper: "_s));
        QCOMPARE(model.findingAt(1)->article, u"yard"_s);
        QVERIFY(model.index(2).data().toString().startsWith(u"news/old.html"_s));
        QCOMPARE(model.findingAt(2), nullptr);
        QVERIFY(model.index(3).data().toString().contains(u"2"_s));
        QCOMPARE(model.total(), 5);
        model.setFindings({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void filesThatWouldChange()
    {
        SiteChangesModel model;
        const QAbstractItemModelTester tester(&model);
        SiteOutlook outlook;
        outlook.files = {
            {SiteFileChange::What::New, SitePart::Page, u"news/gripper.html"_s, u"It opened"_s},
            {SiteFileChange::What::Changed, SitePart::List, u"index.html"_s},
            {SiteFileChange::What::Removed, SitePart::Page, u"news/gone.html"_s}};
        outlook.left = {u"news/old.html"_s};
        model.setOutlook(outlook);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0).data().toString(), u"New: news/gripper.html (“It opened”)"_s);
        QCOMPARE(model.index(1).data().toString(), u"Changed: index.html"_s);
        QCOMPARE(model.index(2).data().toString(), u"Removed: news/gone.html"_s);
        QVERIFY(model.index(3).data().toString().startsWith(u"Stays"_s));
        model.setOutlook({});
        QCOMPARE(model.rowCount(), 0);
    }
};

STET_TEST(TestPublishModels)

#include "test_publish_models.moc"
