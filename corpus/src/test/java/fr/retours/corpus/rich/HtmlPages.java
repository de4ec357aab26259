package fr.retours.corpus.rich;

import fr.retours.model.fact.Recap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Writes a recap as the page that a content management system makes of it, with all that stands around. */
public final class HtmlPages {
    private HtmlPages() {}

    /** Writes a page as Drupal 9 makes them. */
    public static String drupal(Recap recap) {
        return """
                <!DOCTYPE html>
                <html lang="fr" dir="ltr">
                <head>
                <meta charset="utf-8" />
                <meta name="description" content="Le carnet des territoires raconte chaque semaine une rencontre." />
                <link rel="canonical" href="https://carnet.example/recaps/%3$s" />
                <meta name="Generator" content="Drupal 9 (https://www.drupal.org)" />
                <title>%1$s | Carnet des territoires</title>
                <script>window.dataLayer = window.dataLayer || [];</script>
                </head>
                <body class="path-node page-node-type-article">
                <a href="#main-content" class="visually-hidden focusable skip-link">Aller au contenu principal</a>
                <header role="banner"><div class="region region-header">Carnet des territoires</div>
                <nav role="navigation"><ul class="menu"><li><a href="/">Accueil</a></li><li><a href="/a">Rencontres à venir</a></li></ul></nav>
                </header>
                <nav class="breadcrumb" aria-labelledby="system-breadcrumb"><ol><li><a href="/">Accueil</a></li></ol></nav>
                <main role="main"><a id="main-content" tabindex="-1"></a>
                <h1 class="page-title"><span class="field field--name-title">%1$s</span></h1>
                <article class="node node--type-article node--view-mode-full">
                <footer class="node__meta"><div class="node__submitted">Publié par <span>Rédaction</span> le
                <span property="schema:dateCreated" content="%2$sT09:00:00+00:00">%2$s</span></div></footer>
                <div class="node__content">
                <figure role="group"><img src="/salle.jpg" alt="La salle" /><figcaption>La salle, photo d’archives</figcaption></figure>
                <div class="clearfix text-formatted field field--name-body field__item">
                %4$s
                </div>
                <div class="field field--name-field-tags"><a href="/t/1">Énergie</a> <a href="/t/2">Coopération</a></div>
                <ul class="links inline"><li><a href="/print">Imprimer</a></li></ul>
                </div>
                </article>
                <section class="comments"><h2>Commentaires</h2><p>Merci à Paul Dupuis, maire de Villeneuve, pour ce récit.</p></section>
                </main>
                <aside class="region-sidebar-second"><h2>À lire aussi</h2><p>Claire Martin, présidente du réseau, ouvre le forum.</p></aside>
                <footer role="contentinfo"><p>Association Le Carnet, 12 rue des Lilas, Lyon</p></footer>
                </body>
                </html>
                """.formatted(escaped(recap.title()), recap.published(), slug(recap), paragraphs(recap));
    }

    /** Writes a page as SPIP 3 makes them. */
    public static String spip(Recap recap) {
        return """
                <!DOCTYPE HTML>
                <html class="page_article" lang="fr">
                <head>
                <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
                <title>%1$s - Le carnet du climat</title>
                <meta name="generator" content="SPIP 3.2.19" />
                <meta property="og:site_name" content="Le carnet du climat" />
                <meta property="og:url" content="https://climat.example/spip.php?article%3$s" />
                </head>
                <body id="top">
                <div class="page">
                <div id="entete"><h1 class="spip_logo_site"><a href="/">Le carnet du climat</a></h1></div>
                <div id="nav"><ul class="nav"><li><a href="spip.php?rubrique1">Récits</a></li></ul></div>
                <div class="main"><div id="contenu" class="article">
                <p class="arbo"><a href="/">Accueil</a> &gt; <a href="spip.php?rubrique1">Récits</a></p>
                <div class="cartouche">
                <h1 class="crayon article-titre-%3$s titre">%1$s</h1>
                <p class="info-publi"><abbr class="published" title="%2$sT10:00:00Z">%2$s</abbr>, par la rédaction</p>
                </div>
                <div class="crayon article-texte-%3$s texte surlignable clearfix">
                %4$s
                <dl class="spip_document_12 spip_documents"><dt><img src="f.jpg" alt="" /></dt><dd class="spip_doc_titre">La façade</dd></dl>
                </div>
                <div class="notes surlignable"><p>[1] Voir aussi le compte rendu de Jeanne Petit.</p></div>
                <div id="forum"><h2>Vos commentaires</h2><p>Bravo à Lucie Moreau, conseillère municipale.</p></div>
                </div></div>
                <div class="aside"><div class="menu articles"><ul><li><a href="a">Dans la même rubrique</a></li></ul></div></div>
                <div class="footer" id="pied"><p>Plan du site, Se connecter</p></div>
                </div>
                </body>
                </html>
                """.formatted(
                        escaped(recap.title()),
                        recap.published(),
                        Math.floorMod(recap.title().hashCode(), 900) + 100,
                        paragraphs(recap).replace("<p>", "<p class=\"spip\">"));
    }

    /** Writes a page as WordPress 6 makes them with a plugin for search engines. */
    public static String wordpress(Recap recap) {
        return """
                <!DOCTYPE html>
                <html lang="fr-FR">
                <head>
                <meta charset="UTF-8" />
                <title>%1$s - Tiers-lieux en récits</title>
                <meta property="og:site_name" content="Tiers-lieux en récits" />
                <meta property="og:title" content="%1$s - Tiers-lieux en récits" />
                <meta property="og:type" content="article" />
                <meta property="og:description" content="%5$s […]" />
                <meta property="article:published_time" content="%2$sT18:30:00+02:00" />
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                {"@type":"Article","headline":"%6$s","datePublished":"%2$sT18:30:00+02:00",
                "mainEntityOfPage":{"@id":"https://recits.example/%3$s/"}},
                {"@type":"WebSite","name":"Tiers-lieux en récits"}]}</script>
                <style>.entry-content{max-width:40em}</style>
                </head>
                <body class="post-template-default single single-post">
                <header class="site-header"><p class="site-title"><a href="/">Tiers-lieux en récits</a></p>
                <nav class="main-navigation"><ul><li><a href="/lieux">Lieux</a></li></ul></nav></header>
                <main id="main" class="site-main">
                <article class="post type-post hentry">
                <header class="entry-header"><h1 class="entry-title">%1$s</h1>
                <div class="entry-meta"><time class="entry-date published" datetime="%2$sT18:30:00+02:00">%2$s</time> par admin</div></header>
                <div class="entry-content">
                %4$s
                <figure class="wp-block-image"><img src="wip.jpg" alt=""/><figcaption>Le bâtiment vu du canal</figcaption></figure>
                <div class="sharedaddy"><h3>Partager :</h3><ul><li><a href="#">Facebook</a></li></ul></div>
                <div id="jp-relatedposts" class="jp-relatedposts"><h3>Articles similaires</h3><p>Marc Durand inaugure la Friche.</p></div>
                </div>
                <footer class="entry-footer"><span class="tags-links"><a href="/tag/a">rapport</a></span></footer>
                </article>
                <div id="comments" class="comments-area"><p>Sophie Bernard, députée : bravo !</p></div>
                </main>
                <aside class="widget-area"><section class="widget"><h2>Récents</h2><ul><li><a href="/b">Le congrès</a></li></ul></section></aside>
                <footer class="site-footer">Fièrement propulsé par WordPress</footer>
                </body>
                </html>
                """.formatted(
                        escaped(recap.title()),
                        recap.published(),
                        slug(recap),
                        paragraphs(recap),
                        escaped(recap.body().substring(0, 100)),
                        recap.title().replace("\"", "\\\""));
    }

    private static String paragraphs(Recap recap) {
        return Block.of(recap.body()).stream().map(HtmlPages::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (!block.list()) {
            return "<p>" + escaped(block.text()).replace("\n", "<br />\n") + "</p>";
        }
        return block.lines().stream()
                .map(line -> "<li>" + escaped(line) + "</li>")
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String escaped(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }

    private static String slug(Recap recap) {
        return recap.id().value().replaceFirst("recap:", "");
    }
}
