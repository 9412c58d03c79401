// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ris/ris_types.h"

#include "core/interchange/bibtex/bib_types.h"

#include <algorithm>

namespace stet {

namespace {

struct RisType
{
    const char *ris;
    const char *csl;
};

/// Of several for one, the first is written.
constexpr RisType Types[] = {{"JOUR", "article-journal"},
                             {"EJOUR", "article-journal"},
                             {"JFULL", "periodical"},
                             {"SER", "periodical"},
                             {"ABST", "article-journal"},
                             {"INPR", "article-journal"},
                             {"MGZN", "article-magazine"},
                             {"NEWS", "article-newspaper"},
                             {"BOOK", "book"},
                             {"EBOOK", "book"},
                             {"WHOLE", "book"},
                             {"EDBOOK", "book"},
                             {"CTLG", "book"},
                             {"CLSWK", "classic"},
                             {"CHAP", "chapter"},
                             {"ECHAP", "chapter"},
                             {"CONF", "paper-conference"},
                             {"CPAPER", "paper-conference"},
                             {"ENCYC", "entry-encyclopedia"},
                             {"DICT", "entry-dictionary"},
                             {"RPRT", "report"},
                             {"GOVDOC", "report"},
                             {"THES", "thesis"},
                             {"ELEC", "webpage"},
                             {"ICOMM", "personal_communication"},
                             {"PCOMM", "personal_communication"},
                             {"BLOG", "post-weblog"},
                             {"DATA", "dataset"},
                             {"DBASE", "dataset"},
                             {"AGGR", "dataset"},
                             {"COMP", "software"},
                             {"UNPB", "manuscript"},
                             {"MANSCPT", "manuscript"},
                             {"PAMP", "pamphlet"},
                             {"PAT", "patent"},
                             {"STAND", "standard"},
                             {"STAT", "legislation"},
                             {"LEGAL", "legislation"},
                             {"BILL", "bill"},
                             {"UNBILL", "bill"},
                             {"CASE", "legal_case"},
                             {"HEAR", "hearing"},
                             {"MAP", "map"},
                             {"ART", "graphic"},
                             {"FIGURE", "figure"},
                             {"SLIDE", "speech"},
                             {"MPCT", "motion_picture"},
                             {"VIDEO", "motion_picture"},
                             {"ADVS", "motion_picture"},
                             {"SOUND", "song"},
                             {"MUSIC", "musical_score"},
                             {"MULTI", "graphic"},
                             {"GEN", "document"}};

struct LanguageCode
{
    const char *code;
    const char *tag;
};

/// ISO 639-2, as databases of libraries write it, both of its codes.
constexpr LanguageCode LanguageCodes[] = {
    {"eng", "en"}, {"ger", "de"}, {"deu", "de"}, {"fre", "fr"}, {"fra", "fr"}, {"spa", "es"},
    {"ita", "it"}, {"dut", "nl"}, {"nld", "nl"}, {"por", "pt"}, {"swe", "sv"}, {"dan", "da"},
    {"nor", "no"}, {"fin", "fi"}, {"pol", "pl"}, {"cze", "cs"}, {"ces", "cs"}, {"rus", "ru"},
    {"ukr", "uk"}, {"gre", "el"}, {"ell", "el"}, {"tur", "tr"}, {"hun", "hu"}, {"jpn", "ja"},
    {"chi", "zh"}, {"zho", "zh"}, {"kor", "ko"}, {"ara", "ar"}, {"heb", "he"}, {"rum", "ro"},
    {"ron", "ro"}, {"hrv", "hr"}, {"lat", "la"}, {"cat", "ca"}};

} // namespace

QString languageTagOfRis(const QString &name)
{
    const QString wanted = name.trimmed().toLower();
    for (const LanguageCode &code : LanguageCodes) {
        if (wanted == QLatin1StringView(code.code))
            return QString::fromLatin1(code.tag);
    }
    return languageTagOf(name);
}

QString cslTypeOfRis(const QString &risType)
{
    const QString wanted = risType.trimmed().toUpper();
    for (const RisType &type : Types) {
        if (wanted == QLatin1StringView(type.ris))
            return QString::fromLatin1(type.csl);
    }
    return {};
}

QString risTypeOfCsl(const QString &cslType)
{
    for (const RisType &type : Types) {
        if (cslType == QLatin1StringView(type.csl))
            return QString::fromLatin1(type.ris);
    }
    return QStringLiteral("GEN");
}

bool isRisTag(const QString &tag)
{
    static constexpr QLatin1StringView Tags(
        " A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED "
        "EP "
        "ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP "
        "SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2 ");
    return tag.size() == 2 && Tags.contains(QString(u' ' + tag + u' '));
}

bool isRisText(const QString &tag)
{
    return tag == u"AB" || tag == u"N1" || tag == u"N2" || tag == u"RN";
}

} // namespace stet
