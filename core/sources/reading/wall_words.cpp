// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/wall_words.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace stet {

namespace {

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern,
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

/// Whether `pattern` is all of `text`, or all of it before or behind the name of the site.
bool isAll(const QString &text, const QRegularExpression &pattern)
{
    static const QRegularExpression joint(QStringLiteral("\\s+[|–—·:-]\\s+|\\s*[|]\\s*"));
    constexpr qsizetype LongestTitle = 300;
    const QString line = singleLine(text.left(2 * LongestTitle));
    if (line.size() > LongestTitle)
        return false;
    const auto fits = [&](const QString &part) {
        return pattern.match(part.trimmed()).capturedLength() == part.trimmed().size() &&
               !part.trimmed().isEmpty();
    };
    if (fits(line))
        return true;
    const QStringList parts = line.split(joint, Qt::SkipEmptyParts);
    constexpr qsizetype LongestSiteName = 40;
    return parts.size() == 2 && ((fits(parts.first()) && parts.last().size() <= LongestSiteName) ||
                                 (fits(parts.last()) && parts.first().size() <= LongestSiteName));
}

} // namespace

bool isBotWallTitle(const QString &title)
{
    static const QRegularExpression wall = words(QStringLiteral(
        "just a moment(\\.\\.\\.|…)?|attention required!?|access denied|access to this page has "
        "been "
        "denied\\.?|are you (a )?(human|robot)\\??|robot check|bot verification|security "
        "check(point)?|"
        "human verification|verify(ing)? (that )?you are (a )?human|please verify you are (a "
        ")?human|"
        "pardon our interruption(\\.\\.\\.|…)?|one more step|ddos-guard|checking your "
        "browser.{0,40}|"
        "captcha|please wait(\\.\\.\\.|…)?|sicherheitsüberprüfung|nur einen moment(\\.\\.\\.|…)?|"
        "zugriff verweigert|un instant(\\.\\.\\.|…)?|accès refusé|vérification de sécurité|"
        "un momento(\\.\\.\\.|…)?|acceso denegado|you have been blocked|sorry, you have been "
        "blocked"));
    return isAll(title, wall);
}

bool speaksOfRobots(const QString &text)
{
    static const QRegularExpression robots = words(QStringLiteral(
        "(you('re| are)? (not a robot|human)|not a robot|unusual (traffic|activity)|automated "
        "(access|requests|queries)|complete the (captcha|security check|challenge)|solve "
        "(the|this) "
        "captcha|checking your browser|enable (javascript and )?cookies|kein "
        "roboter|ungewöhnliche[rn]? "
        "(datenverkehr|aktivität)|pas un robot|trafic inhabituel|no (eres|soy) un robot|tráfico "
        "inusual)"));
    return robots.match(text).hasMatch();
}

bool holdsCaptcha(const QString &html)
{
    static constexpr std::array<QStringView, 16> signs = {u"/cdn-cgi/challenge-platform/",
                                                          u"_cf_chl_opt",
                                                          u"cf-turnstile",
                                                          u"challenges.cloudflare.com",
                                                          u"g-recaptcha",
                                                          u"recaptcha/api",
                                                          u"h-captcha",
                                                          u"hcaptcha.com",
                                                          u"px-captcha",
                                                          u"captcha-delivery.com",
                                                          u"_Incapsula_Resource",
                                                          u"ddos-guard",
                                                          u"awswaf.com",
                                                          u"geetest",
                                                          u"arkoselabs.com",
                                                          u"captcha-form"};
    return std::any_of(
        signs.begin(), signs.end(), [&](QStringView sign) { return html.contains(sign); });
}

bool isConsentButton(const QString &label)
{
    static const QRegularExpression accept = words(QStringLiteral(
        "^(i |yes,? i |ok,? )?((accept|agree|consent|allow)( (all|to all|and "
        "(continue|close)|cookies|all "
        "cookies|continue))*|(alle |alles )?(cookies )?(akzeptieren|zustimmen|annehmen|"
        "einverstanden)( und (weiter|schließen))?|(tout )?accepter( (tout|et (continuer|fermer)))?|"
        "j['’]accepte|(aceptar|acepto)( (todo|todas|y (continuar|cerrar)))?)\\W*$"));
    return accept.match(singleLine(label)).hasMatch();
}

int wordsOfConsent(const QString &text)
{
    static const QRegularExpression consent = words(QStringLiteral(
        "\\b(cookies?|consent|privacy|partners?|personal data|legitimate interest|"
        "personali[sz]ed|vendors|datenschutz\\w*|einwilligung\\w*|zustimm\\w*|partnern?|"
        "personenbezogen\\w*|consentement|confidentialité|partenaires|données personnelles|"
        "consentimiento|privacidad|socios|datos personales)\\b"));
    int count = 0;
    for (auto match = consent.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

bool isMissingTitle(const QString &title)
{
    static const QRegularExpression missing = words(QStringLiteral(
        "(error:? ?)?(404|410)( error)?[!.]?([ ,:–—-]*(error )?(page |file )?(not "
        "found|gone))?[!.]?|"
        "(oops|sorry)?[!,. ]*(the |this )?(page|article|story|file|content|document)( you "
        "(requested|"
        "are looking for|were looking for))? ?(was |could |can |is |cannot )?(not be |be |not |no "
        "longer )?"
        "(found|available|exists?)[!.]?|not found|(diese |die )?seite (wurde )?(leider )?nicht "
        "gefunden[!.]?|"
        "(cette |la )?page (est )?(introuvable|non trouvée|inexistante)[!.]?|"
        "(la )?página no (encontrada|existe)[!.]?|nothing (was )?found( here)?[!.]?"));
    return isAll(title, missing);
}

bool isFailingTitle(const QString &title)
{
    static const QRegularExpression failing = words(QStringLiteral(
        "(error:? ?|http )?5[0-9][0-9]( error)?[!.]?([ ,:–—-]*(internal server error|bad gateway|"
        "(service )?(temporarily )?unavailable|gateway time-?out))?|internal server error|bad "
        "gateway|"
        "service (temporarily )?unavailable|gateway time-?out|error establishing a database "
        "connection|"
        "database error|site (is )?(under|down for) (scheduled )?maintenance|(scheduled "
        ")?maintenance|"
        "something went wrong[!.]?|an error (has )?occurred[!.]?|application error|"
        "wartungs(arbeiten|modus)|interner serverfehler|erreur interne( du serveur)?|"
        "error interno( del servidor)?"));
    return isAll(title, failing);
}

bool isLogInTitle(const QString &title)
{
    static const QRegularExpression logIn = words(
        QStringLiteral("(please )?(log|sign) ?in( (to continue|to your account|required))?|log "
                       "?in|sign ?in|anmelden|"
                       "anmeldung|einloggen|(se )?connexion|connectez-vous|iniciar sesión|acceso"));
    return isAll(title, logIn);
}

bool isSubscriberGate(const QString &text)
{
    static const QRegularExpression gate = words(QStringLiteral(
        "((subscribe|register|sign (in|up)|log ?in)[^.!?]{0,30}to (continue|keep|finish|read (the "
        "(full|rest)|"
        "more|on|this))|to (continue|keep) reading|continue reading (with|by|for)|already a "
        "(subscriber|"
        "member)|(article|story|content) is (only )?(for|available to|reserved for|exclusive to) "
        "(our )?(paying |paid )?(subscribers|members)|for subscribers only|subscribers? "
        "only|unlock this "
        "(article|story)|you('ve| have) (reached|read) your (last|limit|monthly)|weiterlesen "
        "mit|um "
        "weiterzulesen|jetzt (weiterlesen|abonnieren und)|bereits abonnent|nur für "
        "abonnent|exklusiv für "
        "abonnent|réservé (aux|à nos) abonnés|pour lire la suite|déjà abonné|abonnez-vous pour|"
        "exclusivo para suscriptores|para seguir leyendo|suscríbete para "
        "(leer|seguir|continuar))"));
    return gate.match(text).hasMatch();
}

bool asksForScripts(const QString &text)
{
    static const QRegularExpression scripts = words(QStringLiteral(
        "(enable|activate|turn on|requires?|needs?|without) java ?script|java ?script (is "
        "(disabled|"
        "required|not enabled)|(muss )?aktivier\\w*|bitte aktivier\\w*)|activer java ?script|"
        "habilit\\w+ java ?script"));
    return scripts.match(text).hasMatch();
}

} // namespace stet
