// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"
#include "core/model/source.h"
#include "tests/support/test_registry.h"

using namespace stet;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesReadBack()
    {
        for (const WorkState state : {WorkState::Draft, WorkState::InCheck, WorkState::Ready})
            QCOMPARE(workStateFrom(nameOf(state)).value(), state);
        for (const PublicState state :
             {PublicState::None, PublicState::Live, PublicState::Retracted, PublicState::Withdrawn})
            QCOMPARE(publicStateFrom(nameOf(state)).value(), state);
        for (const SourceRole role :
             {SourceRole::Unstated, SourceRole::Primary, SourceRole::Corroborating})
            QCOMPARE(sourceRoleFrom(nameOf(role)).value(), role);
        for (int i = 0; i <= int(CorrectionClass::Withdrawal); ++i)
            QCOMPARE(correctionClassFrom(nameOf(CorrectionClass(i))).value(), CorrectionClass(i));
        for (const SourceTerms terms :
             {SourceTerms::Open, SourceTerms::Background, SourceTerms::Confidential})
            QCOMPARE(sourceTermsFrom(nameOf(terms)).value(), terms);
    }

    void unknownNamesGiveNothing()
    {
        QVERIFY(!workStateFrom(QStringLiteral("Draft")));
        QVERIFY(!publicStateFrom(QString()));
        QCOMPARE(nameOf(CorrectionClass::EditorsNote), QStringLiteral("editors_note"));
        QCOMPARE(nameOf(WorkState::InCheck), QStringLiteral("in_check"));
    }

    void citationKeys()
    {
        for (const char *good :
             {"a", "forbes-karpathy", "Smith2004", "9to5", "doi:10.1000/x+y", "Ünal_1"})
            QVERIFY2(isCitationKey(QString::fromUtf8(good)), good);
        for (const char *bad :
             {"", "a b", "-a", "_a", "a;b", "a]", "a,b", "a\"><x", "../x", "a\n", "{a}", "@a"})
            QVERIFY2(!isCitationKey(QString::fromUtf8(bad)), bad);
        QVERIFY(!isCitationKey(QString(201, u'a')));
    }
};

STET_TEST(TestNames)

#include "test_names.moc"
