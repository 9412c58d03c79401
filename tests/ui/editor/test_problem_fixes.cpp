// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/editor/fixes/problem_fixes.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace stet;

/// What mends a problem, and whether it still does once the text was changed.
class TestProblemFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aHeadingIsMendedOnlyWhereItStillStands()
    {
        const QString body = u"## One\n\n #### Two\n\nText"_s;
        Problem problem;
        problem.what = Problem::What::HeadingOrder;
        problem.range = {8, 9};
        const std::vector<ProblemFix> fixes = fixesOf(problem, body);
        QCOMPARE(fixes, (std::vector<ProblemFix>{{ProblemFix::What::Replace, {9, 4}, u"###"_s}}));
        QVERIFY(stillFits(fixes[0], body));
        QVERIFY(stillFits(fixes[0], body.left(17)));
        QVERIFY(!stillFits(fixes[0], u'a' + body));
        QVERIFY(!stillFits(fixes[0], u"#"_s + body));
        QVERIFY(!stillFits(fixes[0], u"## One\n\n ##### Two"_s));
        QVERIFY(!stillFits(fixes[0], u"## One\n\n ### Two"_s));
        QVERIFY(!stillFits(fixes[0], u"## One\n\nx#### Two"_s));
        QVERIFY(!stillFits(fixes[0], u"## One"_s));
    }
};

STET_TEST(TestProblemFixes)

#include "test_problem_fixes.moc"
